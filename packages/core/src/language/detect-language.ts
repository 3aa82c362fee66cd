/** The language of a page: of its text where there is enough of it, else as the page declares. */
import { eld } from "eld/medium";
import type { Evidence } from "../records/evidence.ts";

/** Characters of prose from which the text is a better witness than the page's attribute. */
const minTextLength = 200;
/** More text does not change the answer. */
const sampleLength = 600;
/** Shorter lines are menus and captions, often in the language of the site's software. */
const minLineLength = 50;

/** A line of a page, and whether the cleaner took it out. */
export interface SampledLine {
  text: string;
  removal: object | null;
}

/** What a page declares of its language: its `lang` attribute, and its metas by their keys. */
export interface LanguageDeclarations {
  language: string | null;
  declared: ReadonlyMap<string, readonly string[]>;
}

/**
 * Tells the language of what was kept, as a BCP 47 tag of language and, if declared, script; regions
 * are habits of print and stay in `raw`. Where there is too little text the page's own word counts.
 */
export function languageOf(
  lines: readonly SampledLine[],
  declarations: LanguageDeclarations | null,
): Evidence<string> | null {
  return detectLanguage(lines) ?? declaredLanguage(declarations);
}

/** The language that the text is written in; `null` where there is too little of it to tell. */
export function detectLanguage(lines: readonly SampledLine[]): Evidence<string> | null {
  const sample = sampleOf(lines);
  if (sample.length < minTextLength) return null;
  const detected = eld.detect(sample);
  if (detected.language === "") return null;
  const confidence = detected.isReliable() ? 0.95 : 0.6;
  return {
    value: detected.language,
    raw: sample.slice(0, 80),
    source: "text:language",
    confidence,
  };
}

/** What the page says of itself. */
export function declaredLanguage(facts: LanguageDeclarations | null): Evidence<string> | null {
  const sources: [string, string | null | undefined, number][] = [
    ["html:lang", facts?.language, 0.7],
    ["meta:content-language", metaOf(facts, "content-language"), 0.6],
    ["meta:og:locale", metaOf(facts, "og:locale"), 0.5],
  ];
  for (const [source, raw, confidence] of sources) {
    const value = raw ? canonicalTag(raw) : null;
    if (raw && value !== null) return { value, raw, source, confidence };
  }
  return null;
}

function sampleOf(lines: readonly SampledLine[]): string {
  const prose = lines.filter((line) => line.removal === null && line.text.length >= minLineLength);
  const length = prose.reduce((sum, { text }) => sum + text.length, 0);
  // From the middle: articles begin and end with what their site's software says.
  let skip = Math.max(0, (length - sampleLength) / 2);
  let sample = "";
  for (const { text } of prose) {
    skip -= text.length;
    if (skip >= 0) continue;
    sample += `${text.slice(skip)}\n`;
    skip = 0;
    if (sample.length >= sampleLength) break;
  }
  return sample.slice(0, sampleLength);
}

function metaOf(facts: LanguageDeclarations | null, key: string): string | undefined {
  return facts?.declared.get(key)?.[0];
}

/** Tags that need no table to be understood. */
const plainTag = /^(?:en|de|fr|es|it|pt|nl|ru|uk|pl)(?:-[A-Za-z]{2})?$/;

function canonicalTag(raw: string): string | null {
  const tag = raw.trim().slice(0, 35).split(",")[0]?.replaceAll("_", "-") ?? "";
  if (plainTag.test(tag)) return tag.slice(0, 2);
  try {
    const { language, script } = new Intl.Locale(tag);
    if (language === "und" || language === undefined) return null;
    return script === undefined ? language : `${language}-${script}`;
  } catch {
    return null; // "english" and the like are no language tags
  }
}
