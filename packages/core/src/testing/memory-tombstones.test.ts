import { MemoryTombstones } from "./memory-tombstones.ts";
import { describeTombstones } from "./tombstones-contract.ts";

describeTombstones("tombstones in memory", async () => {
  const tombstones = new MemoryTombstones();
  return { tombstones, loseTable: async () => tombstones.loseTable() };
});
