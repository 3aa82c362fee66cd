/** The ingest queue, its dead letters, and S3 events as they arrive in it. */
export { DeadLetters } from "./dead-letters.ts";
export { IngestQueue, s3EventOf } from "./queue.ts";
export { dropsOfMessage } from "./s3-event.ts";
export { WorkQueue } from "./work-queue.ts";
