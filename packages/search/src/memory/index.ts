/** The index in memory. */
export { MemoryIndex } from "./memory-index.ts";
