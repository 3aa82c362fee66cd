/** Deterministic names: the same input always gets the same id, so a redelivery writes the same items. */
import { createHash } from "node:crypto";

/** SHA-256 of bytes or of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Half a SHA-256 over the parts: 128 bits, enough for 10^15 names with no clash to be expected. */
function idOf(kind: string, ...parts: string[]): string {
  return sha256(JSON.stringify([kind, ...parts])).slice(0, 32);
}

/** A capture is these bytes, dropped under this key. */
export function captureIdOf(rawSha256: string, dropKey: string): string {
  return idOf("capture", rawSha256, dropKey);
}

/**
 * An article is a URL through all its versions, or, where no URL is known, a text. Neither depends
 * on which capture arrives first.
 */
export function articleIdOf(identity: { urlKey: string } | { textHash: string }): string {
  return "urlKey" in identity ? idOf("url", identity.urlKey) : idOf("text", identity.textHash);
}
