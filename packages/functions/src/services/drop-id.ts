/** The correlation id of a drop: one name from the upload to the outcome, in every log line between. */
import { sha256 } from "@winnow/core/records";
/**
 * Made of key and tag, which events, listings and outcomes all carry: so redeliveries and the sweep
 * speak of the same drop without anything being passed along.
 */
export function dropIdOf({ key, etag }: { key: string; etag: string | null }): string {
  return sha256(JSON.stringify([key, etag ?? "unknown"])).slice(0, 16);
}
