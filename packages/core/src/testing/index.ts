/** Memory adapters of the ports, and samples: for tests, and for measuring without a server. */

export { IndexedStories } from "./indexed-stories.ts";
export { type IndexCounts, MemoryIndex } from "./memory-index.ts";
export { MemoryProfiles } from "./memory-profiles.ts";
export { MemoryStories } from "./memory-stories.ts";
export {
  type MemoryPage,
  type MemoryWorld,
  memoryDropOf,
  openMemoryWorld,
} from "./memory-world.ts";
export { noMetadata } from "./no-metadata.ts";
