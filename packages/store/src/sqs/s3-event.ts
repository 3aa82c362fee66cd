/** S3's notifications as they arrive in a queue. The one place that decodes their keys. */

import type { DropRef } from "@winnow/core/ports";
import { WinnowError } from "@winnow/core/records";
import { z } from "zod";

/** A message that is no S3 notification: a retry cannot help, a person must look. */
export class UnreadableMessageError extends WinnowError {
  override name = "UnreadableMessageError";
}

/** The fields that are used, and no others: S3 adds new ones as it pleases. */
const S3Event = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      s3: z.object({
        object: z.object({
          key: z.string().min(1),
          eTag: z.string().optional(),
          versionId: z.string().optional(),
        }),
      }),
    }),
  ),
});

/** What S3 sends once, when the notification is set up: it has no records. */
const TestEvent = z.object({ Event: z.literal("s3:TestEvent") });

/** The uploads that a message announces; none for S3's test message. */
export function dropsOfMessage(body: string): DropRef[] {
  const json = parseJson(body);
  if (TestEvent.safeParse(json).success) return [];
  const event = S3Event.safeParse(json);
  if (!event.success) throw unreadable(body, event.error);
  return event.data.Records.filter(({ eventName }) => eventName.startsWith("ObjectCreated:")).map(
    ({ s3: { object } }) => ({
      key: decodeKey(object.key),
      versionId: object.versionId ?? null,
      etag: object.eTag ?? null,
    }),
  );
}

/** S3 encodes keys as HTML forms do: a space is `+`, everything else is percent-encoded. */
export function decodeKey(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll("+", " "));
  } catch (cause) {
    throw unreadable(encoded, cause);
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw unreadable(body, cause);
  }
}

function unreadable(found: string, cause: unknown): UnreadableMessageError {
  const start = JSON.stringify(found.slice(0, 80));
  const what = `queue: message is no S3 event: ${start}; expected {"Records":[…]}`;
  return new UnreadableMessageError("queue.message", what, { cause });
}
