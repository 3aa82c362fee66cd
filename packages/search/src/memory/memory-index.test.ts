import { describeSearchIndex } from "../testing/contract.ts";
import { MemoryIndex } from "./memory-index.ts";

describeSearchIndex("the index in memory", {
  open: async () => new MemoryIndex(),
  openSnapshot: async (bytes) => MemoryIndex.of(bytes),
});
