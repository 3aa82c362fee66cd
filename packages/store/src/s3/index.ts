/** The inbox and the raw copies on S3. */
export { S3Inbox, saysAll } from "./inbox.ts";
export { S3IndexFiles } from "./index-files.ts";
export { ObjectStore } from "./object-store.ts";
export { tagOf } from "./put-object.ts";
export { type DropCopy, hashesOfName, type NamedCopy, S3RawStore } from "./raw-store.ts";
