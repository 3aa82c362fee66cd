/** Bucket notifications: each upload to the inbox is queued before its uploader is answered. */
import { s3EventOf } from "@winnow/functions/events";
import { listedDropOf } from "./listed-drop.ts";
import type { StoredObject } from "./objects/fauxqs-parts.ts";
import type { Queues } from "./queues.ts";
import { names } from "./resources.ts";

/**
 * Queues what is uploaded, as S3 would. The event tells which upload it was, so that a drop that is
 * deleted or replaced before it is read has its outcome too.
 */
export class Announcer {
  #queues: Queues | null = null;

  /** From here on uploads are queued; what came before is found by the sweep. */
  begin(queues: Queues): void {
    this.#queues = queues;
  }

  notice(bucket: string, object: StoredObject): void {
    if (bucket !== names.inbox) return;
    this.#queues?.send(names.queue, JSON.stringify(s3EventOf(bucket, listedDropOf(object))));
  }
}
