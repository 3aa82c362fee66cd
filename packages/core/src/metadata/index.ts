/** What a page says about itself and its article: every field with its evidence, or `null`. */
import type { Metadata, PageType, Publisher } from "../article.ts";
import { agencyRules } from "./agency.ts";
import { attributionKey, attributionRules } from "./attribution.ts";
import { bylineKey, bylineRules } from "./byline/byline.ts";
import { canonicalKey, canonicalUrlRules } from "./canonical-url.ts";
import { type DateReading, dayKey } from "./date/date-reading.ts";
import { modifiedAtRules } from "./date/modified-at.ts";
import { publishedAtRules } from "./date/published-at.ts";
import type { MetadataInput } from "./input.ts";
import { declaredLanguage } from "./language.ts";
import { pageTypesOf } from "./page-type/page-type.ts";
import { publisherKey, publisherRules } from "./publisher.ts";
import { type Candidate, choose, collect } from "./rule.ts";
import { addressed, ruleInput } from "./rule-input.ts";
import { titleKey, titleRules } from "./title/title.ts";

export type { MetadataInput } from "./input.ts";
export { type PageFacts, readPageFacts } from "./page-facts.ts";

/** Everything that the rules found, field by field, in the order of trust. */
export interface MetadataCandidates {
  title: Candidate<string>[];
  byline: Candidate<string[]>[];
  agency: Candidate<string>[];
  attribution: Candidate<string>[];
  publisher: Candidate<Publisher>[];
  publishedAt: Candidate<string, DateReading>[];
  modifiedAt: Candidate<string, DateReading>[];
  language: Candidate<string>[];
  canonicalUrl: Candidate<string>[];
  pageType: Candidate<PageType>[];
}

/** Collects the candidates of every field with their sources. */
export function candidatesOf(input: MetadataInput): MetadataCandidates {
  const unaddressed = ruleInput(input);
  const canonicalUrl = collect(canonicalUrlRules, unaddressed, canonicalKey);
  // A page that was saved without its address is known by the one that it calls its own.
  const prepared = addressed(unaddressed, canonicalUrl[0]?.value ?? null);
  const languages = [prepared.language, declaredLanguage(input)].filter((found) => found !== null);
  return {
    title: collect(titleRules, prepared, titleKey),
    byline: collect(bylineRules, prepared, bylineKey),
    agency: collect(agencyRules, prepared, itself),
    attribution: collect(attributionRules, prepared, attributionKey),
    publisher: collect(publisherRules, prepared, publisherKey),
    publishedAt: collect(publishedAtRules, prepared, dayKey),
    modifiedAt: collect(modifiedAtRules, prepared, dayKey),
    language: languages.filter(
      ({ source }, index) => index === 0 || source !== languages[0]?.source,
    ),
    canonicalUrl,
    pageType: pageTypesOf(prepared),
  };
}

/**
 * Reads the metadata of a page or a scrape. The first candidate of each field wins, and the sources
 * that agree with it raise its confidence; a field for which nothing was found is `null`.
 */
export function readMetadata(input: MetadataInput): Metadata {
  const found = candidatesOf(input);
  return {
    title: choose(found.title, titleKey),
    byline: choose(found.byline, bylineKey),
    agency: choose(found.agency, itself),
    attribution: choose(found.attribution, attributionKey),
    publisher: choose(found.publisher, publisherKey),
    publishedAt: choose(found.publishedAt, dayKey),
    modifiedAt: choose(found.modifiedAt, dayKey),
    language: choose(found.language, itself),
    canonicalUrl: choose(found.canonicalUrl, canonicalKey),
    pageType: choose(found.pageType, itself),
  };
}

function itself(value: string): string {
  return value;
}
