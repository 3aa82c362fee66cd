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

/** What tells one capture from another. */
export interface CaptureIdentity {
  /** SHA-256 of its bytes. */
  rawSha256: string;
  dropKey: string;
  /** Where it stands in its container, in bytes; `null` outside of one. */
  at: number | null;
  /** The instant as given; where none is, that of the upload. */
  savedAt: string;
  /** The URL as given. */
  url: string | null;
}

/**
 * A capture is these bytes, at this place of this drop, saved at this instant from this address: the
 * same bytes saved later, or dropped again with the right address, are another one; a redelivery of
 * a message is not.
 */
export function captureIdOf({ rawSha256, dropKey, at, savedAt, url }: CaptureIdentity): string {
  return idOf("capture", rawSha256, dropKey, String(at), savedAt, url ?? "");
}

/** Names a capture whose bytes were never read, by the tag of its upload. */
export function unreadCaptureId(drop: { key: string; etag: string; url: string | null }): string {
  const { key: dropKey, etag, url } = drop;
  return captureIdOf({ rawSha256: `etag ${etag}`, dropKey, at: null, savedAt: "unread", url });
}

/** First digits of ids of given addresses are below this one, those of bytes are not. */
const firstOfBytes = 8;

/**
 * The id under which a capture is filed: of its given address in normal form (`normalizeUrl`, whose
 * rules never change), else of its bytes. It owes nothing to a cleaner, so every edition of the
 * archive knows it. Ids of given addresses sort before all others: where pages turn out to be one
 * article, the address that a dropper gave names it.
 */
export function ownIdOf(identity: { urlKey: string } | { rawSha256: string }): string {
  const isGiven = "urlKey" in identity;
  const id = isGiven ? idOf("url", identity.urlKey) : idOf("bytes", identity.rawSha256);
  const digit = Number.parseInt(id.slice(0, 1), 16) % firstOfBytes;
  return (isGiven ? digit : digit + firstOfBytes).toString(16) + id.slice(1);
}

/** Whether an id is that of an address which a dropper gave. */
export function isOfGivenAddress(ownId: string): boolean {
  return Number.parseInt(ownId.slice(0, 1), 16) < firstOfBytes;
}
