/** Words of texts and queries, folded and cut the same way for every engine. */
export { isUnspacedScript } from "./character-table.ts";
export { labelToken } from "./label.ts";
export {
  type PlacedToken,
  placedTokens,
  queryTokens,
  scan,
  tokensOf,
  tokenVersion,
} from "./scan.ts";
