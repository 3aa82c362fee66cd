/**
 * The language of a stretch of text by CLD3, Google's small network over letter n-grams, as the
 * package cld3-asm brings it. The program is WebAssembly: it is compiled when the first text asks.
 */
import { programInPackage } from "./package-program.ts";
import { type Exports, instantiate } from "./program.ts";

/** What the network says of a text. */
export interface Identified {
  /** BCP 47: a language, and `-Latn` for one that is spelled in foreign letters. */
  language: string;
  /** 0 to 1. */
  probability: number;
}

/** Characters of a text that are looked at. */
export const maxIdentified = 1000;
/** Bytes in UTF-8 that a character of UTF-16 takes at most. */
const bytesPerCharacter = 3;

/** The fields of the result, in bytes from its start. */
const languageAt = 0;
const probabilityAt = 4;
const spansAt = 20;

interface Identifier {
  exports: Exports;
  handle: number;
  input: number;
  result: number;
}

let started: Identifier | null = null;

/** Identifies the language of a text; an empty one gives an arbitrary language. */
export function identify(text: string): Identified {
  started ??= start();
  const { exports, handle, input, result } = started;
  const memory = new Uint8Array(exports.memory.buffer);
  const space = memory.subarray(input, input + maxIdentified * bytesPerCharacter);
  const { written } = encoder.encodeInto(text.slice(0, maxIdentified).replaceAll("\0", " "), space);
  memory[input + written] = 0;
  exports.findLanguage(handle, input, result);
  const fields = new DataView(exports.memory.buffer, result);
  const name = fields.getUint32(languageAt, true);
  const language = canonical(textAt(memory, name));
  const probability = fields.getFloat32(probabilityAt, true);
  // Both are the caller's to give back: what is kept here would fill the memory in a week.
  exports.free(name);
  exports.free(fields.getUint32(spansAt, true));
  return { language, probability };
}

const encoder = new TextEncoder();

function start(): Identifier {
  const exports = instantiate(programInPackage());
  return {
    exports,
    handle: exports.create(0, maxIdentified * bytesPerCharacter),
    input: exports.malloc(maxIdentified * bytesPerCharacter + 1),
    result: exports.malloc(exports.sizeOfResult()),
  };
}

/** Names of languages are ASCII. */
function textAt(memory: Uint8Array, start: number): string {
  let text = "";
  for (let at = start; memory[at] !== undefined && memory[at] !== 0; at++) {
    text += String.fromCharCode(memory[at] ?? 0);
  }
  return text;
}

/** Hebrew and Javanese go by codes that were withdrawn in 1989 and 2001. */
function canonical(language: string): string {
  return language === "iw" ? "he" : language === "jw" ? "jv" : language;
}

/** Bytes of the program's memory up to the last that was ever in use; 0 before the first text. */
export function memoryTaken(): number {
  return started?.exports.memoryEnd() ?? 0;
}
