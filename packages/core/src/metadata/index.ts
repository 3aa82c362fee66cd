/** What a page says about itself and its article: every field with its evidence, or `null`. */

import { declaredLanguage } from "../language/declared-language.ts";
import type { Access, Metadata, PageType, Publisher } from "../records/article.ts";
import type { DateEvidence, Evidence } from "../records/evidence.ts";
import type { MetadataInput } from "./engine/input.ts";
import { believed, rank } from "./engine/ranking.ts";
import { type Candidate, choose, collect, type Reading, type Rule } from "./engine/rule.ts";
import { addressed, type RuleInput, ruleInput } from "./engine/rule-input.ts";
import { defaultModels, type FieldModels } from "./field-models.ts";
import { bylineOrder } from "./fields/byline/byline-order.ts";
import { bylineKey, bylineRanking, scrapeBylineRules } from "./fields/byline/index.ts";
import { type DateReading, dayKey } from "./fields/date/date-reading.ts";
import { publicationFirst } from "./fields/date/publication.ts";
import { publishedAtRanking, scrapePublishedAtRules } from "./fields/date/published-at.ts";
import { pageTypesOf } from "./fields/page-type/index.ts";
import { type FieldRules, type RuledField, ruledFields } from "./fields/ruled-fields.ts";
import { scrapeTitleRules, titleKey, titleRanking } from "./fields/title/index.ts";
import { notTheSite } from "./fields/title/not-the-site.ts";
import { withoutSite } from "./fields/title/without-site.ts";

export { type PageFacts, readPageFacts } from "../page/page-facts.ts";
export type { MetadataInput } from "./engine/input.ts";
export { columnsOf, measure, type Ranking } from "./engine/ranking.ts";
export type { Reading } from "./engine/rule.ts";
export { type FieldModels, modelsOf } from "./field-models.ts";
export type { FieldRules } from "./fields/ruled-fields.ts";

/** The fields whose values a model ranks, for those who train and measure it. */
export const fieldRankings = {
  title: titleRanking,
  byline: bylineRanking,
  publishedAt: publishedAtRanking,
};

/** What finds and ranks the values of fields; the committed part stands where none is given. */
export interface MetadataParts {
  models?: FieldModels;
  rules?: FieldRules;
}

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
  section: Candidate<string>[];
  description: Candidate<string>[];
  image: Candidate<string>[];
  access: Candidate<Access>[];
  datelinePlace: Candidate<string>[];
}

/** What the rules of all fields look at. */
export function rankingInput(input: MetadataInput): RuleInput {
  return prepare(input).prepared;
}

function prepare(input: MetadataInput, rules: FieldRules = {}) {
  const unaddressed = ruleInput(input);
  const canonicalUrl = find(ruledFields.canonicalUrl, rules.canonicalUrl, unaddressed);
  // A page that was saved without its address is known by the one that it calls its own.
  return { prepared: addressed(unaddressed, canonicalUrl[0]?.value ?? null), canonicalUrl };
}

/** Collects the candidates of every field with their sources, the likeliest first. */
export function candidatesOf(
  input: MetadataInput,
  { models = defaultModels(), rules = {} }: MetadataParts = {},
): MetadataCandidates {
  const { prepared, canonicalUrl } = prepare(input, rules);
  const languages = [prepared.language, declaredLanguage(input.facts)].filter(
    (found) => found !== null,
  );
  const isPage = input.facts !== null;
  const byline = isPage
    ? bylineOrder(rank(bylineRanking, models.byline, prepared), prepared)
    : collect(scrapeBylineRules, prepared, bylineKey);
  return {
    title: isPage
      ? withoutSite(notTheSite(rank(titleRanking, models.title, prepared), prepared), prepared)
      : collect(scrapeTitleRules, prepared, titleKey),
    byline,
    agency: find(ruledFields.agency, rules.agency, prepared),
    attribution: find(ruledFields.attribution, rules.attribution, prepared),
    publisher: find(ruledFields.publisher, rules.publisher, prepared),
    publishedAt: isPage
      ? publicationFirst(rank(publishedAtRanking, models.publishedAt, prepared))
      : collect(scrapePublishedAtRules, prepared, dayKey),
    modifiedAt: find(ruledFields.modifiedAt, rules.modifiedAt, prepared),
    language: languages.filter(
      ({ source }, index) => index === 0 || source !== languages[0]?.source,
    ),
    canonicalUrl,
    pageType: pageTypesOf(prepared, byline.length > 0),
    section: find(ruledFields.section, rules.section, prepared),
    description: find(ruledFields.description, rules.description, prepared),
    image: find(ruledFields.image, rules.image, prepared),
    access: find(ruledFields.access, rules.access, prepared),
    datelinePlace: find(ruledFields.datelinePlace, rules.datelinePlace, prepared),
  };
}

/**
 * Reads the metadata of a page or a scrape. The first candidate of each field wins: of fields that
 * are ranked if its score is high enough, of others with a confidence that every source which agrees
 * raises. A field for which nothing was found is `null`.
 */
export function readMetadata(input: MetadataInput, parts?: MetadataParts): Metadata {
  const found = candidatesOf(input, parts);
  const isPage = input.facts !== null;
  const { title, byline, publishedAt } = found;
  return {
    title: plain(isPage ? believed(title, titleRanking.minimum) : choose(title, titleKey)),
    byline: plain(isPage ? believed(byline, bylineRanking.minimum) : choose(byline, bylineKey)),
    agency: plain(choose(found.agency, ruledFields.agency.keyOf)),
    attribution: plain(choose(found.attribution, ruledFields.attribution.keyOf)),
    publisher: plain(choose(found.publisher, ruledFields.publisher.keyOf)),
    publishedAt: dated(
      isPage ? believed(publishedAt, publishedAtRanking.minimum) : choose(publishedAt, dayKey),
    ),
    modifiedAt: dated(choose(found.modifiedAt, ruledFields.modifiedAt.keyOf)),
    language: plain(choose(found.language, itself)),
    canonicalUrl: plain(choose(found.canonicalUrl, ruledFields.canonicalUrl.keyOf)),
    pageType: plain(choose(found.pageType, itself)),
    section: plain(choose(found.section, ruledFields.section.keyOf)),
    description: plain(choose(found.description, ruledFields.description.keyOf)),
    image: plain(choose(found.image, ruledFields.image.keyOf)),
    access: plain(choose(found.access, ruledFields.access.keyOf)),
    datelinePlace: plain(choose(found.datelinePlace, ruledFields.datelinePlace.keyOf)),
  };
}

function find<Value, R extends Reading<Value>>(
  field: RuledField<Value, R>,
  given: readonly Rule<Value, R>[] | undefined,
  input: RuleInput,
): Candidate<Value, R>[] {
  return collect(given ?? field.rules, input, field.keyOf);
}

/** The evidence alone: what a ranking measured of a candidate is no part of the record. */
function plain<Value>(candidate: Candidate<Value> | null): Evidence<Value> | null {
  if (candidate === null) return null;
  const { value, raw, source, confidence } = candidate;
  return { value, raw, source, confidence };
}

function dated(candidate: Candidate<string, DateReading> | null): DateEvidence | null {
  if (candidate === null) return null;
  const { value, raw, source, confidence, precision, assumed } = candidate;
  return { value, raw, source, confidence, precision, assumed: [...assumed] };
}

function itself(value: string): string {
  return value;
}
