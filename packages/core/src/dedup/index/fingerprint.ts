/** The fingerprint of a text: equal for texts that read the same, whatever their layout. */
import { sha256 } from "../../records/ids.ts";

const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/**
 * Folds what a reader does not see: compatibility forms (NFKC), case, soft hyphens, zero-width
 * characters, line breaks. Digits, signs and punctuation stay: "12 killed" is not "25 killed".
 */
export function normalizeForComparison(text: string): string {
  return text.normalize("NFKC").replace(invisible, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** SHA-256 of the normalised text, as 64 hexadecimal digits. */
export function fingerprintOf(text: string): string {
  return sha256(normalizeForComparison(text));
}
