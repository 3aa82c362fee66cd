/** An index as files in an object store: who writes them, and who follows them. */
export { type BuildOptions, buildIndex } from "./build-index.ts";
export type { IndexerPorts, IndexerReport } from "./parts.ts";
export { type ArticleState, PublishedIndex } from "./ports.ts";
export { prefixOf } from "./publication.ts";
export { PublishedReader } from "./published-reader.ts";
export { sweepIndexFiles } from "./sweep.ts";
export { updateIndex } from "./update-index.ts";
