/** Sniffing: what bytes and texts are by how they begin. */

/** Starts of the binary formats that turn up in web archives; `at` is where the mark stands. */
const magics: readonly { name: string; mark: string; at?: number }[] = [
  { name: "a PDF document", mark: "%PDF-" },
  { name: "a PNG image", mark: "\x89PNG" },
  { name: "a JPEG image", mark: "\xff\xd8\xff" },
  { name: "a GIF image", mark: "GIF87a" },
  { name: "a GIF image", mark: "GIF89a" },
  { name: "a WebP image", mark: "WEBP", at: 8 },
  { name: "a WAVE sound", mark: "WAVE", at: 8 },
  { name: "a TIFF image", mark: "II*\0" },
  { name: "a TIFF image", mark: "MM\0*" },
  { name: "an icon", mark: "\0\0\x01\0" },
  { name: "an MP4 video or AVIF image", mark: "ftyp", at: 4 },
  { name: "a Matroska or WebM video", mark: "\x1aE\xdf\xa3" },
  { name: "an MP3 sound", mark: "ID3" },
  { name: "an Ogg stream", mark: "OggS" },
  { name: "a ZIP archive, or an Office or EPUB document", mark: "PK\x03\x04" },
  { name: "an empty ZIP archive", mark: "PK\x05\x06" },
  { name: "a GZIP archive", mark: "\x1f\x8b" },
  { name: "a Zstandard archive", mark: "\x28\xb5\x2f\xfd" },
  { name: "a BZIP2 archive", mark: "BZh" },
  { name: "an XZ archive", mark: "\xfd7zXZ\0" },
  { name: "a 7-Zip archive", mark: "7z\xbc\xaf\x27\x1c" },
  { name: "a RAR archive", mark: "Rar!\x1a" },
  { name: "an old Office document", mark: "\xd0\xcf\x11\xe0" },
  { name: "an RTF document", mark: "{\\rtf" },
  { name: "a WOFF font", mark: "wOFF" },
  { name: "a WOFF font", mark: "wOF2" },
  { name: "a SQLite database", mark: "SQLite format 3\0" },
  { name: "an ELF program", mark: "\x7fELF" },
  { name: "a WebAssembly module", mark: "\0asm" },
];

const sampleBytes = 4096;
/** Control bytes per byte above which a sample is no text: stray form feeds stay far below. */
const maxControlShare = 0.05;

/** Names the binary format of bytes, or answers `null` for what may be text. */
export function nameOfBinary(bytes: Uint8Array): string | null {
  const known = magics.find(({ mark, at = 0 }) => startsWith(bytes, mark, at));
  if (known) return known.name;
  if (startsWith(bytes, "\xff\xfe", 0) || startsWith(bytes, "\xfe\xff", 0)) return null; // UTF-16
  const sample = bytes.subarray(0, sampleBytes);
  let controls = 0;
  for (const byte of sample) {
    // Tab to carriage return are white space; escape begins the shifts of ISO-2022-JP.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > sample.length * maxControlShare ? "binary data" : null;
}

function startsWith(bytes: Uint8Array, mark: string, at: number): boolean {
  for (let i = 0; i < mark.length; i++) {
    if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  }
  return true;
}

const headLength = 4096;
const pageTags =
  "!doctype html|html|head|body|title|meta|link|base|script|style|header|nav|main|article|section|aside|footer|div|span|p|h[1-6]|table|ul|ol|dl|form|center|font|a|b|i|em|strong|br|hr|img|figure|blockquote|iframe|noscript";
const startsAsPage = new RegExp(`^<(?:${pageTags})(?=[\\s/>])`, "i");
/** A root that opens a line, or stands behind a mark of byte order that was decoded as letters. */
const pageRoot = /^[^<\r\n]{0,3}<(?:!doctype\s+html|html|head|body)(?=[\s/>])/im;
const blockTag = /<(?:div|p|section|article|h[1-6]|li|td)(?:\s[^<>]{0,300})?>/gi;
/** Tags that a text needs before it counts as a page: writing about HTML quotes one or two. */
const minBlockTags = 5;
/**
 * Characters that a page may have before its tags: a warning of its server. A scrape has its text
 * there, and a box of HTML to republish it below. The header of a response may be longer.
 */
const maxLead = 400;
const responseHeader = /^HTTP\/\d/;

/** Tells whether a text is HTML by its first tags. */
export function isHtml(text: string): boolean {
  const start = skipPreamble(text);
  const head = text.slice(start, start + headLength);
  if (startsAsPage.test(head)) return true;
  const lead = responseHeader.test(head) ? headLength : maxLead;
  const root = head.search(pageRoot);
  if (root >= 0 && root <= lead) return true;
  const tags = [...head.matchAll(blockTag)];
  return tags.length >= minBlockTags && (tags[0]?.index ?? 0) <= lead;
}

const feedRoots = /^<(rss|feed|rdf:rdf|urlset|sitemapindex|opml)(?=[\s>])/i;

/** Names the kind of XML feed a text is, or answers `null`. */
export function nameOfFeed(text: string): string | null {
  const start = skipPreamble(text);
  const root = feedRoots.exec(text.slice(start, start + 40))?.[1]?.toLowerCase();
  if (root === undefined) return null;
  if (root === "urlset" || root === "sitemapindex") return "a sitemap";
  return root === "opml" ? "an OPML list" : "an RSS or Atom feed";
}

const space = /[\s\ufeff]/;

/** Where the content begins: after white space, comments and XML declarations. */
function skipPreamble(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && space.test(text.charAt(at))) at++;
    const end = text.startsWith("<!--", at)
      ? text.indexOf("-->", at + 4) + 3
      : text.startsWith("<?", at)
        ? text.indexOf(">", at) + 1
        : at;
    if (end <= at) return at;
    at = end;
  }
}
