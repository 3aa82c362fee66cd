/** Finding texts that say the same. */
export type { Relation } from "./compare/relate.ts";
export {
  /** @public For those who compare texts without an archive, by the published package. */
  findRelated,
  /** @public */
  joinsStory,
  type NewText,
  /** @public */
  standInsOf,
} from "./decide.ts";
export {
  indexScheme,
  /** @public */
  keysToClaim,
} from "./index/index-keys.ts";
export { type Candidate, type DuplicateIndex, maxOwners, type Owners } from "./index/port.ts";
export { type PreparedText, prepareText } from "./index/prepare.ts";
