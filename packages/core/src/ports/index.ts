/** What the core needs from the world, an interface a capability. */
export type { Archive } from "./archive.ts";
export type { Catalogue } from "./catalogue.ts";
export type { Failure, FailureLog } from "./failure-log.ts";
export type { DroppedObject, DropRef, Inbox, ListedDrop } from "./inbox.ts";
export type { RawCopy, RawStore } from "./raw-store.ts";
