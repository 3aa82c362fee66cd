/** Words of texts and queries, folded and cut the same way for every engine. */
export { isUnspacedScript } from "./character-table.ts";
export { labelToken } from "./label.ts";
export {
  maxTokenLength,
  type PlacedToken,
  placedTokens,
  queryTokens,
  type ScanOptions,
  scan,
  tokensOf,
  tokenVersion,
} from "./scan.ts";
