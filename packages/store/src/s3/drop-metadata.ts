/**
 * What a dropper says of a page in the object's metadata: `url`, `captured-at`, `http-status`, and
 * the fields `title`, `author` and `published-at`. What cannot be used is passed over and noted, never guessed.
 */

import type { Drop } from "@winnow/core/records";

export interface DropMetadata {
  url: string | null;
  /** ISO 8601, in UTC. */
  capturedAt: string | null;
  /** The status that the page was served with. */
  http: Drop["http"];
  /** Fields as given. */
  given: Drop["given"];
  notes: string[];
}

/** The metadata as S3 gives it: keys in lower case, values as they came over the wire. */
export interface GivenMetadata {
  metadata: Record<string, string>;
  /** ISO 8601: no page was saved after it arrived. */
  droppedAt: string;
}

/** Reads what the dropper says. */
export function readDropMetadata(given: GivenMetadata): DropMetadata {
  const notes: string[] = [];
  const { url, "captured-at": capturedAt } = given.metadata;
  return {
    url: url === undefined ? null : readUrl(decodeWords(url), notes),
    capturedAt: capturedAt === undefined ? null : readInstant(capturedAt, given.droppedAt, notes),
    http: readStatus(given.metadata["http-status"], notes),
    given: readFields(given.metadata),
    notes,
  };
}

/** A status of HTTP (RFC 9110, section 15). */
function readStatus(value: string | undefined, notes: string[]): Drop["http"] {
  if (value === undefined) return null;
  if (/^[1-5]\d\d$/.test(value)) return { status: Number(value), headers: {} };
  notes.push(`metadata http-status ${JSON.stringify(value)} passed over: expected 100 to 599`);
  return null;
}

/** Characters of a given field: S3 takes 2 KB of metadata in all. */
const maxFieldLength = 2000;

function readFields(metadata: Record<string, string>): Drop["given"] {
  const { title, author, "published-at": publishedAt } = metadata;
  const given = Object.entries({ title, author, publishedAt })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => [name, decodeWords(value).slice(0, maxFieldLength)]);
  return given.length === 0 ? null : Object.fromEntries(given);
}

/** An http(s) URL; a name and a password in it are nobody's to keep. */
function readUrl(value: string, notes: string[]): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    // Quoted only where no password can stand in it.
    const quoted = value.includes("@") ? "" : ` ${JSON.stringify(value)}`;
    notes.push(`metadata url${quoted} passed over: expected an http(s) URL`);
    return null;
  }
  const plain = withoutPassword(url.href);
  if (plain !== url.href) notes.push("metadata url: its user name and password were left out");
  return plain;
}

/** An address without the user name and the password in it; what is no address stays as it is. */
export function withoutPassword(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.username === "" && url.password === "")) return address;
  url.username = "";
  url.password = "";
  return url.href;
}

/** A day, or an instant with its zone: a time without one would be read in the worker's own zone. */
const isoInstant =
  /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/** The first page of the Web was saved after this. */
const firstYear = 1990;

/** Clocks differ, and a day without a time is over last in the west. */
const slackMs = 24 * 60 * 60 * 1000;

function readInstant(value: string, droppedAt: string, notes: string[]): string | null {
  const passOver = (why: string) => {
    notes.push(`metadata captured-at ${JSON.stringify(value)} passed over: ${why}`);
    return null;
  };
  const parts = isoInstant.exec(value);
  const at = parts === null ? Number.NaN : Date.parse(value);
  if (parts === null || Number.isNaN(at)) {
    return passOver("expected an ISO 8601 instant, as in 2020-10-05T09:30:00Z");
  }
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  // `Date.parse` takes 30 February for the first of March.
  if (day > daysOf(year, month)) return passOver(`month ${month} has no day ${day}`);
  if (year < firstYear) return passOver(`expected a year from ${firstYear} on`);
  if (at > Date.parse(droppedAt) + slackMs)
    return passOver(`it lies after the arrival, ${droppedAt}`);
  return new Date(at).toISOString();
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** An encoded word (RFC 2047, section 2): charset, encoding, text. */
const encodedWord = /=\?([\w.-]{1,40})(?:\*[\w-]{1,40})?\?([bq])\?([!->@-~]{0,4000})\?=/gi;

/**
 * Text as its dropper meant it. S3 returns what is not ASCII as encoded words; other stores return
 * the bytes of UTF-8 one character each.
 */
export function decodeWords(value: string): string {
  // White space between two encoded words is no part of the text (section 6.2).
  const joined = value.replace(/\?=[ \t\r\n]{1,80}=\?/g, "?==?");
  const decoded = joined.replace(
    encodedWord,
    (word, charset: string, encoding: string, text) =>
      decodeWord(charset, encoding.toLowerCase() === "b" ? fromBase64(text) : fromQ(text)) ?? word,
  );
  return decoded === joined ? fromLatin1(value) : decoded;
}

function decodeWord(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null; // a charset that is unknown, or bytes that are not of it
  }
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

/** Section 4.2: `_` is a space, `=` precedes two digits. */
function fromQ(text: string): Uint8Array {
  const spaced = text.replaceAll("_", " ");
  const chars = spaced.replace(/=([0-9a-f]{2})/gi, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Buffer.from(chars, "latin1");
}

function fromLatin1(value: string): string {
  const isBytes = /[\u0080-\u00ff]/.test(value) && !/[\u0100-\uffff]/.test(value);
  return (isBytes ? decodeWord("utf-8", Buffer.from(value, "latin1")) : null) ?? value;
}

/** A value as metadata may hold it: ASCII as it is, anything else as encoded words. */
export function encodeWords(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value;
  return `=?UTF-8?B?${Buffer.from(value).toString("base64")}?=`;
}
