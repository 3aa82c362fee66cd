/** The language that a page declares: in its `lang` attribute, and in its metas. */
import type { Evidence } from "../records/evidence.ts";

/** What a page declares of its language: its `lang` attribute, and its metas by their keys. */
export interface LanguageDeclarations {
  language: string | null;
  declared: ReadonlyMap<string, readonly string[]>;
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
