/** Whom a page credits for a text that it took over: "Source: Le Journal Inventé". */

import { registrableDomain } from "../../text/url.ts";
import { comparable, countWords } from "../../text/words.ts";
import type { Reading, Rule } from "../engine/rule.ts";

/** In order: a line the cleaner knows as a credit, then lines that open as one. */
export const attributionRules: readonly Rule<string>[] = [
  {
    name: "text:attribution-role",
    confidence: 0.85,
    find: ({ lines }) =>
      lines
        .filter(({ role }) => role === "attribution")
        .flatMap(({ source }) => creditIn(source, true)),
  },
  {
    name: "text:source-line",
    confidence: 0.75,
    find: ({ lines }) =>
      lines
        .filter(({ role, source }) => role !== "caption" && source.length < 160)
        .flatMap(({ source }) => creditIn(source, false)),
  },
];

export const attributionKey = comparable;

const sourceWords =
  "source|sources|via|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|bron|källa|kilde|lähde|źródło|zdroj|forrás|sursa|izvor|извор|источник|джерело|крыніца|kaynak|mənbə|manba|дереккөз|წყარო|աղբյուր|منبع|المصدر|مصدر|מקור|πηγή|sumber|nguồn|来源|來源|出典|출처";
const sourceLine = new RegExp(
  `^[\\s(\\[*–—-]{0,4}(?:${sourceWords})\\s{0,2}[::]\\s{0,2}(\\S.{0,99}?)[)\\].\\s]{0,4}$`,
  "iu",
);
const republished =
  /^[\s([*–—-]{0,4}(?:this (?:article|story|post|piece|report) )?(?:was |is |has been |first |originally ){0,3}(?:appeared|published|posted|republished) (?:by|in|on|at|from|with permission from) (\S.{0,79}?)[)\].\s]{0,4}$/i;

/** Words of a publication's name; a longer rest is a sentence. */
const maxNameWords = 7;

/** Characters within which a credit has its colon. */
const colonReach = 40;

function hasEarlyColon(source: string): boolean {
  for (let at = 0; at < Math.min(source.length, colonReach); at++) {
    const code = source.charCodeAt(at);
    if (code === 0x3a || code === 0xff1a) return true;
  }
  return false;
}

function creditIn(source: string, known: boolean): Reading<string>[] {
  const line = source.slice(0, 200).trimEnd(); // lines are folded
  const match = (hasEarlyColon(line) ? sourceLine.exec(line) : null) ?? republished.exec(line);
  const named = match?.[1] ?? (known ? line : null);
  if (named === null) return [];
  const value = /^https?:\/\//i.test(named) ? registrableDomain(named) : named;
  if (value === null || countWords(value) > maxNameWords || !/\p{L}/u.test(value)) return [];
  // "Source: photo by …" credits a picture, "published on October 5" dates the text.
  if (/^(?:photo|image|foto|getty|author|code|by|\d)/i.test(value)) return [];
  if (/\b(?:19|20)\d{2}\b/.test(value)) return [];
  return [{ value, raw: source }];
}
