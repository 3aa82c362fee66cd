/** What the core needs from the world, an interface a capability. */
export type {
  ArticleLists,
  Articles,
  HeadAdditions,
  ListedArticle,
  ListRange,
} from "./articles.ts";
export type { Catalogue, RejectedId } from "./catalogue.ts";
export type { Change, Changes } from "./changes.ts";
export { type Claimants, type Claims, type MeetingPoint, maxClaimants } from "./claims.ts";
export type { Clock } from "./clock.ts";
export type { Failure, FailureLog } from "./failure-log.ts";
export type { DroppedObject, DropRef, Inbox, ListedDrop } from "./inbox.ts";
export type { Outcomes } from "./outcomes.ts";
export type { RawCopy, RawStore } from "./raw-store.ts";
export type { Sightings } from "./sightings.ts";
export type { Mark, TombstoneStore, TurnedAway } from "./tombstones.ts";
export type { Versions } from "./versions.ts";
