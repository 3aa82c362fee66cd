/** What a page or its server declares of its encoding and its language, read before it is decoded. */
import { armscii } from "./armscii.ts";
import { codePageOf } from "./code-pages.ts";

const headBytes = 8192;
const metaCharset = /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i;
const xmlEncoding = /^\s{0,99}<\?xml[^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i;
const headerCharset = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i;
const pageLanguage = /<html[^>]{0,300}?\slang\s{0,9}=\s{0,9}["']?\s{0,9}([a-z]{2,3})(?![a-z])/i;
/** Latin 1 is what servers and editors say who never looked. */
export const latin1 = "windows-1252";

/** The encoding that header or meta declare, `null` if neither does. */
export function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const head = headOf(bytes);
  const header = labelled(headerCharset.exec((contentType ?? "").slice(0, 300))?.[1]);
  const meta = labelled((metaCharset.exec(head) ?? xmlEncoding.exec(head))?.[1]);
  return header === null || header === latin1 ? (meta ?? header) : header;
}

/** The language code on the root of a page. */
export function declaredLanguage(bytes: Uint8Array): string | null {
  return pageLanguage.exec(headOf(bytes))?.[1]?.toLowerCase() ?? null;
}

/** The encoding behind a label, or `null` for labels that nobody defines. */
export function labelled(label: string | undefined): string | null {
  if (label === undefined) return null;
  if (/^armscii-?8$/i.test(label)) return armscii;
  const codePage = codePageOf(label);
  if (codePage !== null) return codePage;
  try {
    const { encoding } = new TextDecoder(label);
    // A page whose own meta could be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
}
