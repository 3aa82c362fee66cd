import { describeDuplicateIndex } from "./index-contract.ts";
import { MemoryIndex } from "./memory-index.ts";

describeDuplicateIndex("the index in memory", async () => {
  const index = new MemoryIndex();
  return {
    index,
    add: async (candidate, text) => index.add(candidate, text),
    merge: async (loser, winner) => index.merge(loser, winner),
  };
});
