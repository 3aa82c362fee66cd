/**
 * Where an object lies below its bucket's folder. Plain keys lie under their own names, as fauxqs
 * keeps them, so that people find their pages; every key has a path of its own, which stays below
 * the folder and within what file systems take.
 */
import { createHash } from "node:crypto";

/** File systems take 255 bytes a name; the endings and the mark take some of them. */
const maxNameBytes = 180;

/** Stands for an empty segment (`a//b`): percent signs of keys are always followed by two digits. */
const emptySegment = "%_";

/** Before the digest that tells names apart which a file system may not. */
const mark = "%~";

/** The path of a key below its bucket, without an ending, `/` between its segments. */
export function pathOfKey(key: string): string {
  const segments = key.split("/");
  return segments.map((segment, n) => nameOf(segment, n < segments.length - 1)).join("/");
}

/** The key that lies at a path; `null` where the name is shortened and does not tell. */
export function keyOfPath(path: string): string | null {
  const segments = path.split("/").map((name) => {
    const [plain = ""] = name.split(mark);
    return plain === emptySegment ? "" : plain.replace(/%([0-9a-f]{2})/g, unescapeByte);
  });
  const key = segments.join("/");
  return pathOfKey(key) === path ? key : null;
}

function nameOf(segment: string, isFolder: boolean): string {
  if (segment === "") return emptySegment;
  // A folder that ends like an object's files could stand where such a file stands.
  const escaped = isFolder
    ? escapeUnsafe(segment).replace(/\.(?=(data|meta\.json)$)/, "%2e")
    : escapeUnsafe(segment);
  const isAmbiguous = segment.normalize("NFC").toLowerCase() !== segment;
  const isLong = Buffer.byteLength(escaped) > maxNameBytes;
  if (!isAmbiguous && !isLong) return escaped;
  const digest = createHash("sha256")
    .update(segment)
    .digest("hex")
    .slice(0, isLong ? 32 : 8);
  return `${isLong ? cut(escaped, maxNameBytes - 40) : escaped}${mark}${digest}`;
}

/** The longest beginning of at most so many bytes that breaks no character. */
function cut(name: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(name).subarray(0, bytes)).replace(/\ufffd+$/, "");
}

/** Escapes what some file system refuses; a name of dots alone would be another folder. */
function escapeUnsafe(segment: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
  const escaped = segment.replace(/[<>:"|?*\\%\x00-\x1f]/g, escapeByte);
  return /^\.{1,2}$/.test(escaped) ? escaped.replaceAll(".", "%2e") : escaped;
}

function escapeByte(char: string): string {
  return `%${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

function unescapeByte(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
