/** Finding texts that say the same. */
export type { Relation } from "./compare/relate.ts";
export { findRelated, joinsStory, type NewText, standInsOf } from "./decide.ts";
export { indexScheme, keysToClaim } from "./index/index-keys.ts";
export { type Candidate, type DuplicateIndex, maxOwners, type Owners } from "./index/port.ts";
export { type PreparedText, prepareText } from "./index/prepare.ts";
