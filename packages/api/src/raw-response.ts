/** A raw copy as an answer: somebody else's page, so a download that no browser runs. */

import type { RawStore } from "@winnow/core/ports";
import type { RawPointer } from "@winnow/core/records";
import { RefusedError } from "./errors.ts";

/** Describes the answer among the responses of a route. */
export const rawContent = {
  description: "The bytes as dropped.",
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
} as const;

/** Reads a raw copy or throws the refusal; `name` says what it is of. */
export async function readRaw(
  rawStore: Pick<RawStore, "get">,
  pointer: RawPointer,
  name: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }> {
  const bytes = await rawStore.get(pointer);
  if (bytes === null) {
    throw new RefusedError("not-found", `articles: the raw copy of ${name} is not there any more.`);
  }
  return {
    // Copied because the bytes may lie in shared memory, which a response cannot be made of.
    body: new Uint8Array(bytes),
    headers: {
      "Content-Type": "application/octet-stream",
      // Not named .html: a saved file must not open in a browser either.
      "Content-Disposition": `attachment; filename="${name}.raw"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  };
}
