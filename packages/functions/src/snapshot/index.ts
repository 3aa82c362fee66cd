/** Snapshots of an archive in its raw bucket, for programs that read tables from S3. */
export { eraseSnapshot, snapshotPrefix } from "./bucket-sink.ts";
export { type SnapshotReport, writeSnapshot } from "./write-snapshot.ts";
