/**
 * Charsets: from bytes to text. A byte order mark is certain; bytes that are valid UTF-8 are UTF-8
 * whatever they declare; only then are the header, the page's meta and a detector asked, and none
 * of them is believed when what comes out looks like no language.
 */
import type { Decoded } from "../payload.ts";
import { armscii, decodeArmscii } from "./armscii.ts";
import { decodeCodePage } from "./code-pages.ts";
import { declaredEncoding, declaredLanguage } from "./declared.ts";
import { chooseEncoding, detectEncoding, withoutMarkup } from "./detect.ts";
import { decodeMixed } from "./mixed.ts";
import { decodeShifted } from "./shifted.ts";
import { decodeWide, wideEncodingOf } from "./wide.ts";

/** The text of bytes in whatever encoding they are; never fails. */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const wide = wideEncodingOf(bytes);
  if (wide) return { text: decodeWide(bytes, wide), encoding: wide };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, "utf-8");
  const shifted = decodeShifted(bytes);
  if (shifted) return shifted;
  const declared = declaredEncoding(bytes, contentType);
  // Shifts beyond the sample.
  if (declared === "iso-2022-jp" && bytes.includes(0x1b)) return decodeAs(bytes, declared);
  if (declared === armscii) return decodeAs(bytes, armscii);
  const valid = decodeValidUtf8(bytes);
  if (valid !== null) return { text: valid, encoding: "utf-8" };
  const language = declaredLanguage(bytes);
  const mixed = decodeMixed(bytes, declared === "utf-8", (foreign) =>
    detectEncoding(foreign, language),
  );
  if (mixed) return mixed;
  const prose = withoutMarkup(bytes);
  const label = declared === "utf-8" ? null : declared;
  const encoding = chooseEncoding(prose, label, language);
  const decoded = decodeAs(bytes, encoding);
  if (declared === null || declared === encoding) return decoded;
  return { ...decoded, notes: [`declared as ${declared}, read as ${encoding}`] };
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = encoding === armscii ? decodeArmscii(bytes) : decodeCodePage(bytes, encoding);
  return { text: text ?? new TextDecoder(encoding).decode(bytes), encoding };
}

/** Bytes as UTF-8, if they are; a last character that a cut-off download left in half is let go. */
function decodeValidUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
