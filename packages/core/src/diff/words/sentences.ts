/** Sentences: the pieces in which a change is told. */
import { endsClause } from "../../text/sentence-end.ts";
import { maxSentenceLength } from "../bounds.ts";
import { type Token, tokensOf } from "./tokens.ts";

export interface Sentence {
  text: string;
  /** The paragraph that it begins in, counted from 1. */
  paragraph: number;
  tokens: Token[];
  /** Equal for sentences that read the same. */
  key: string;
}

/**
 * A run of closing signs with all that may follow: every part is optional, so nothing backtracks. A
 * place within a line; how a line ends is told in `text/sentence-end.ts`.
 */
const stop = /([.!?…؟۔।։。！？]+)(["'”’»」』)\]]*)(\s*)/gu;

/** Full stops that need no space behind them. */
const spaceless = /[。！？]/u;
const startsLower = /^\p{Ll}/u;

/** `Mr.`, `St.`, `J.`: the dot behind a capital, alone or with one small letter, ends no sentence. */
const abbreviated = /(?:^|[^\p{L}\p{M}\p{N}])\p{Lu}\p{Ll}?$/u;
const abbreviationLength = 3;

/**
 * Splits a text into sentences. A line break ends one, unless the next line goes on in lower case:
 * then a scrape has been wrapped.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { line, paragraph } of unwrapped(text)) {
    for (const piece of splitLine(line)) {
      for (const part of cutToLength(piece)) sentences.push(sentenceOf(part, paragraph));
    }
  }
  return sentences;
}

export function sentenceOf(text: string, paragraph: number): Sentence {
  const tokens = tokensOf(text);
  return { text, paragraph, tokens, key: tokens.map(({ key }) => key).join(" ") };
}

/** A text that is too long to be looked into. */
export function unread(text: string): Sentence {
  return { text, paragraph: 1, tokens: [], key: text };
}

/** The lines of a text, with those that were wrapped put together again. */
function unwrapped(text: string): { line: string; paragraph: number }[] {
  const lines: { parts: string[]; paragraph: number }[] = [];
  let last = "";
  let paragraph = 0;
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    if (line === "") {
      last = "";
      continue;
    }
    const goesOn = last !== "" && startsLower.test(line) && !endsClause(last);
    last = line;
    if (goesOn) {
      lines.at(-1)?.parts.push(line);
    } else {
      paragraph += 1;
      lines.push({ parts: [line], paragraph });
    }
  }
  return lines.map(({ parts, paragraph }) => ({ line: parts.join(" "), paragraph }));
}

/** A text without full stops comes in pieces that are no worse to compare than long sentences. */
function cutToLength(piece: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (piece.length - start > maxSentenceLength) {
    const space = piece.lastIndexOf(" ", start + maxSentenceLength);
    const end = space > start ? space : start + maxSentenceLength;
    parts.push(piece.slice(start, end).trim());
    start = end;
  }
  return [...parts, piece.slice(start).trim()];
}

function splitLine(line: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of line.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (end === line.length || !isEnd(line, match, match.index)) continue;
    pieces.push(line.slice(start, end).trim());
    start = end;
  }
  pieces.push(line.slice(start).trim());
  return pieces.filter((piece) => piece !== "");
}

function isEnd(line: string, [, stops, closing, space]: RegExpExecArray, at: number): boolean {
  if (spaceless.test(stops ?? "")) return true;
  const end = at + (stops ?? "").length + (closing ?? "").length + (space ?? "").length;
  if (space === "" || startsLower.test(line.slice(end, end + 2))) return false;
  const isAbbreviation = abbreviated.test(line.slice(Math.max(0, at - abbreviationLength), at));
  return stops !== "." || closing !== "" || !isAbbreviation;
}
