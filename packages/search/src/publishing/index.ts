/** An index as files in an object store: who writes them, and who follows them. */
export {
  type IndexerPorts,
  type IndexerReport,
  rebuildIndex,
  updateIndex,
} from "./indexer.ts";
export { type ArticleState, PublishedIndex } from "./ports.ts";
export { prefixOf } from "./publication.ts";
export { PublishedReader } from "./published-reader.ts";
export { sweepIndexFiles } from "./sweep.ts";
