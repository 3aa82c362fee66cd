/**
 * Text encoded twice: UTF-8 that was read in an older encoding and written as UTF-8 again, as in
 * `Ã©` for `é`. It is undone part by part, and only on overwhelming evidence, for the same letters
 * are what an article about encodings prints, and what some names are made of.
 */

import { oddCharactersOf } from "./odd-characters.ts";

/** Encodings in which UTF-8 is misread, the usual ones first. */
const misreadAs = ["windows-1252", "windows-1251", "windows-1250", "windows-1254"];

/** Points of evidence that a page needs: a sign beside a word gives two, a letter in a word one. */
const minEvidence = 2;
/** Rounds of encoding that are undone. */
const maxRounds = 2;

export interface Repaired {
  text: string;
  /** How many parts were mended, and as what they had been misread. */
  parts: number;
  misreadAs: string | null;
}

/** How a character of UTF-8 begins when it is read in one of these encodings. */
const leads =
  /[ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðВГДЕЖЗРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнпрăâĂîđĐŃŇŐŘŮŰŢĎŕĹĽğĞşİ][^\0-\x7f]/;

/**
 * Undoes double encoding wherever a part of a text, between tags and line ends, holds nothing else.
 * `odd`: the odd characters of the text, where they are known.
 */
export function repairDoubleEncoding(text: string, odd = oddCharactersOf(text)): Repaired {
  let repaired: Repaired = { text, parts: 0, misreadAs: null };
  if (!leads.test(odd) && odd.search(readByByte) < 0) return repaired;
  for (let round = 0; round < maxRounds && leads.test(repaired.text); round++) {
    const again = repairOnce(repaired.text);
    if (again === null) break;
    repaired = { ...again, parts: repaired.parts + again.parts };
  }
  return repairControls(repaired);
}

/** UTF-8 read byte by byte. Where a control is among them, which no text has, it is nothing else. */
const readByByte =
  /(?:[\u00c2-\u00df](?=[\u0080-\u009f])|[\u00e0-\u00ef](?=[\u0080-\u00bf]{0,1}[\u0080-\u009f])[\u0080-\u00bf]|[\u00f0-\u00f4](?=[\u0080-\u00bf]{0,2}[\u0080-\u009f])[\u0080-\u00bf]{2})[\u0080-\u00bf]/g;

/** Mends what has controls in it one by one: other letters of the line may be as they should. */
function repairControls({ text, parts: before, misreadAs }: Repaired): Repaired {
  let parts = before;
  const mended = text.replace(readByByte, (run) => {
    const bytes = Uint8Array.from(run, (character) => character.charCodeAt(0));
    const decoded = new TextDecoder().decode(bytes);
    if (isAccident(decoded)) return run;
    parts++;
    return decoded;
  });
  return {
    text: mended,
    parts,
    misreadAs: parts > before ? (misreadAs ?? "iso-8859-1") : misreadAs,
  };
}

/** What comes out must be writing: control characters and private letters are an accident. */
function isAccident(decoded: string): boolean {
  return /[\u0080-\u009f\ufffd\p{Co}\p{Cn}]/u.test(decoded);
}

function repairOnce(text: string): Repaired | null {
  const suspects = suspectParts(text);
  let best: { mended: Map<Part, string>; evidence: number; encoding: string } | null = null;
  for (const encoding of misreadAs) {
    const mended = new Map<Part, string>();
    let evidence = 0;
    for (const part of suspects) {
      const found = repairPart(text.slice(part.start, part.end), encoding);
      if (found === null) continue;
      evidence += found.evidence;
      mended.set(part, found.text);
    }
    if (evidence >= minEvidence && evidence > (best?.evidence ?? 0))
      best = { mended, evidence, encoding };
  }
  if (best === null) return null;
  const { mended, encoding } = best;
  const pieces: string[] = [];
  let copied = 0;
  for (const [{ start, end }, part] of mended) {
    pieces.push(text.slice(copied, start), part);
    copied = end;
  }
  const mendedText = pieces.join("") + text.slice(copied);
  return { text: mendedText, parts: mended.size, misreadAs: encoding };
}

/** A stretch between tags and line ends. */
interface Part {
  start: number;
  end: number;
}

const border = /[<>\n]/g;

/** The parts in which a character of UTF-8 may begin: few of a page, so that it is not cut into all. */
function suspectParts(text: string): Part[] {
  const parts: Part[] = [];
  const lead = new RegExp(leads, "g");
  for (let found = lead.exec(text); found; found = lead.exec(text)) {
    let start = found.index;
    while (start > 0 && !isBorder(text.charCodeAt(start - 1))) start--;
    border.lastIndex = found.index;
    const end = border.exec(text)?.index ?? text.length;
    parts.push({ start, end });
    lead.lastIndex = end;
  }
  return parts;
}

function isBorder(code: number): boolean {
  return code === 0x3c || code === 0x3e || code === 0x0a;
}

const beyondAscii = /[\u0080-\u{10ffff}]{1,400}/gu;

/** Mends one part: every run beyond ASCII in it must be UTF-8 once it is turned back into bytes. */
function repairPart(part: string, encoding: string): { text: string; evidence: number } | null {
  let evidence = 0;
  let isBroken = false;
  const text = part.replace(beyondAscii, (run, at: number) => {
    if (isBroken) return run;
    const decoded = decodedRun(run, encoding);
    if (decoded === null) {
      isBroken = true;
      return run;
    }
    evidence += evidenceOf(decoded, part[at - 1] ?? " ", part[at + run.length] ?? " ");
    return decoded;
  });
  return isBroken || evidence === 0 ? null : { text, evidence };
}

/** A run read as UTF-8 once its characters are bytes again; `null` where they have not its shape. */
function decodedRun(run: string, encoding: string): string | null {
  const table = bytesOf(encoding);
  const bytes: number[] = [];
  let tails = 0; // bytes that the last character of UTF-8 still wants
  for (const character of run) {
    const byte = table.get(character);
    if (byte === undefined) return null;
    const isTail = (byte & 0xc0) === 0x80;
    if (isTail !== tails > 0) return null;
    tails = isTail ? tails - 1 : tailsAfter(byte);
    if (tails < 0) return null;
    bytes.push(byte);
  }
  if (tails > 0) return null;
  const text = new TextDecoder().decode(Uint8Array.from(bytes));
  return isAccident(text) ? null : text;
}

/** Bytes that follow the first one of a character beyond ASCII; -1 if none begins with it. */
function tailsAfter(byte: number): number {
  if (byte < 0xc2 || byte >= 0xf5) return -1;
  return byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
}

/** A run that stands alone, or in quotes, may be the example in an article about encodings. */
function evidenceOf(decoded: string, before: string, after: string): number {
  const letters = decoded.match(/\p{L}/gu)?.length ?? 0;
  const isInWord = /\p{L}/u.test(before) || /\p{L}/u.test(after);
  if (letters === 0) return isInWord ? 2 : 0;
  return isInWord ? letters : Math.max(0, letters - 1);
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The bytes of an encoding's characters beyond ASCII. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    // Bytes that the encoding leaves open pass as controls.
    table.set(String.fromCharCode(byte), table.get(String.fromCharCode(byte)) ?? byte);
    table.set(decoder.decode(Uint8Array.of(byte)), byte);
  }
  tables.set(encoding, table);
  return table;
}
