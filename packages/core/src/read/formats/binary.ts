/** Binary formats: what bytes are by how they begin. */

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
  { name: "a BMP image", mark: "\0\0\0\0", at: 6 },
  { name: "an icon", mark: "\0\0\x01\0" },
  { name: "an MP4 video or AVIF image", mark: "ftyp", at: 4 },
  { name: "a Matroska or WebM video", mark: "\x1aE\xdf\xa3" },
  { name: "an MP3 sound", mark: "ID3" },
  { name: "an Ogg stream", mark: "OggS" },
  { name: "an empty ZIP archive", mark: "PK\x05\x06" },
  { name: "a GZIP archive", mark: "\x1f\x8b" },
  { name: "a Zstandard archive", mark: "\x28\xb5\x2f\xfd" },
  { name: "a BZIP2 archive", mark: "BZh" },
  { name: "an XZ archive", mark: "\xfd7zXZ\0" },
  { name: "a 7-Zip archive", mark: "7z\xbc\xaf\x27\x1c" },
  { name: "a RAR archive", mark: "Rar!\x1a" },
  { name: "a TAR archive", mark: "ustar", at: 257 },
  { name: "an old Office document or an Outlook message", mark: "\xd0\xcf\x11\xe0" },
  { name: "an attachment of Outlook (TNEF)", mark: "\x78\x9f\x3e\x22" },
  { name: "a binary property list or Safari web archive", mark: "bplist00" },
  { name: "an RTF document", mark: "{\\rtf" },
  { name: "a WOFF font", mark: "wOFF" },
  { name: "a WOFF font", mark: "wOF2" },
  { name: "a Parquet table", mark: "PAR1" },
  { name: "a SQLite database", mark: "SQLite format 3\0" },
  { name: "an ELF program", mark: "\x7fELF" },
  { name: "a WebAssembly module", mark: "\0asm" },
];

/** What a ZIP archive holds, by the names of its first entries. */
const zipped: readonly { name: string; entry: string }[] = [
  { name: "an EPUB book", entry: "application/epub+zip" },
  { name: "an OpenDocument file", entry: "application/vnd.oasis.opendocument" },
  { name: "a Word document", entry: "word/" },
  { name: "an Excel workbook", entry: "xl/" },
  { name: "a PowerPoint presentation", entry: "ppt/" },
  { name: "a WACZ web archive", entry: "datapackage.json" },
  { name: "a WACZ web archive", entry: "indexes/index.cdx" },
];

const zipMark = "PK\x03\x04";
const sampleBytes = 4096;
/** How far into a file programs that read PDF look for its start (ISO 32000-1, annex H.3.4.1). */
const pdfBytes = 1024;
/** Control bytes per byte above which a sample is no text: stray form feeds stay far below. */
const maxControlShare = 0.05;

/** Names the binary format of bytes, or answers `null` for what may be text. */
export function nameOfBinary(bytes: Uint8Array): string | null {
  const known =
    nameByStart(bytes) ?? nameByStart(bytes.subarray(blankBytes(bytes))) ?? latePdf(bytes);
  if (known !== null) return known;
  const length = Math.min(bytes.length, sampleBytes);
  let controls = 0;
  // By index: going through bytes one by one makes an object of each.
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    // Tab to carriage return are white space; escape begins shifts, 0x0e and 0x0f are some.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0f) && byte !== 0x1b) controls++;
  }
  return controls > length * maxControlShare ? "binary data" : null;
}

function nameByStart(bytes: Uint8Array): string | null {
  if (startsWith(bytes, zipMark, 0)) return nameOfZip(bytes);
  return magics.find((magic) => isMagic(magic, bytes))?.name ?? null;
}

function isMagic(
  { mark, at = 0, name }: { name: string; mark: string; at?: number },
  bytes: Uint8Array,
) {
  if (at === 8 && !startsWith(bytes, "RIFF", 0)) return false;
  if (name === "a BMP image" && !startsWith(bytes, "BM", 0)) return false;
  return startsWith(bytes, mark, at);
}

function nameOfZip(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, sampleBytes));
  const known = zipped.find(({ entry }) => head.includes(entry));
  return known?.name ?? "a ZIP archive, or an Office or EPUB document";
}

/** Line ends and blanks that a server sent before the file. */
function blankBytes(bytes: Uint8Array): number {
  let at = 0;
  while (at < sampleBytes && [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(bytes[at] ?? 0))
    at++;
  return at;
}

/** A PDF with something before it: a header of a response, a warning. */
function latePdf(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, pdfBytes + 2048));
  const start = /(?:^|[\r\n])%PDF-\d\.\d[\r\n]/.exec(head.slice(0, pdfBytes));
  return start && /\d \d obj\b/.test(head.slice(start.index)) ? "a PDF document" : null;
}

function startsWith(bytes: Uint8Array, mark: string, at: number): boolean {
  for (let i = 0; i < mark.length; i++) {
    if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  }
  return true;
}
