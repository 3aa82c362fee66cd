/** What a page says about itself and its article: every field with its evidence, or `null`. */

import { declaredLanguage } from "../language/declared-language.ts";
import type { Access, Metadata, PageType, Publisher } from "../records/article.ts";
import type { DateEvidence, Evidence } from "../records/evidence.ts";
import type { MetadataInput } from "./engine/input.ts";
import { believed, rank } from "./engine/ranking.ts";
import { type Candidate, choose, collect } from "./engine/rule.ts";
import { addressed, type RuleInput, ruleInput } from "./engine/rule-input.ts";
import { defaultModels, type FieldModels } from "./field-models.ts";
import { accessRules } from "./fields/access.ts";
import { agencyRules } from "./fields/agency.ts";
import { attributionKey, attributionRules } from "./fields/attribution.ts";
import { bylineOrder } from "./fields/byline/byline-order.ts";
import { bylineKey, bylineRanking, scrapeBylineRules } from "./fields/byline/index.ts";
import { canonicalKey, canonicalUrlRules } from "./fields/canonical-url.ts";
import { type DateReading, dayKey } from "./fields/date/date-reading.ts";
import { modifiedAtRules } from "./fields/date/modified-at.ts";
import { publicationFirst } from "./fields/date/publication.ts";
import { publishedAtRanking, scrapePublishedAtRules } from "./fields/date/published-at.ts";
import { datelinePlaceKey, datelinePlaceRules } from "./fields/dateline-place.ts";
import { descriptionKey, descriptionRules } from "./fields/description.ts";
import { imageKey, imageRules } from "./fields/image.ts";
import { pageTypesOf } from "./fields/page-type/index.ts";
import { publisherKey, publisherRules } from "./fields/publisher.ts";
import { sectionKey, sectionRules } from "./fields/section.ts";
import { scrapeTitleRules, titleKey, titleRanking } from "./fields/title/index.ts";
import { notTheSite } from "./fields/title/not-the-site.ts";

export { type PageFacts, readPageFacts } from "../page/page-facts.ts";
export type { MetadataInput } from "./engine/input.ts";
export { columnsOf, measure, type Ranking } from "./engine/ranking.ts";
export type { Reading } from "./engine/rule.ts";
export { type FieldModels, modelsOf } from "./field-models.ts";

/** The fields whose values a model ranks, for those who train and measure it. */
export const fieldRankings = {
  title: titleRanking,
  byline: bylineRanking,
  publishedAt: publishedAtRanking,
};

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

function prepare(input: MetadataInput) {
  const unaddressed = ruleInput(input);
  const canonicalUrl = collect(canonicalUrlRules, unaddressed, canonicalKey);
  // A page that was saved without its address is known by the one that it calls its own.
  return { prepared: addressed(unaddressed, canonicalUrl[0]?.value ?? null), canonicalUrl };
}

/** Collects the candidates of every field with their sources, the likeliest first. */
export function candidatesOf(
  input: MetadataInput,
  models: FieldModels = defaultModels(),
): MetadataCandidates {
  const { prepared, canonicalUrl } = prepare(input);
  const languages = [prepared.language, declaredLanguage(input.facts)].filter(
    (found) => found !== null,
  );
  const isPage = input.facts !== null;
  const byline = isPage
    ? bylineOrder(rank(bylineRanking, models.byline, prepared), prepared)
    : collect(scrapeBylineRules, prepared, bylineKey);
  return {
    title: isPage
      ? notTheSite(rank(titleRanking, models.title, prepared), prepared)
      : collect(scrapeTitleRules, prepared, titleKey),
    byline,
    agency: collect(agencyRules, prepared, itself),
    attribution: collect(attributionRules, prepared, attributionKey),
    publisher: collect(publisherRules, prepared, publisherKey),
    publishedAt: isPage
      ? publicationFirst(rank(publishedAtRanking, models.publishedAt, prepared))
      : collect(scrapePublishedAtRules, prepared, dayKey),
    modifiedAt: collect(modifiedAtRules, prepared, dayKey),
    language: languages.filter(
      ({ source }, index) => index === 0 || source !== languages[0]?.source,
    ),
    canonicalUrl,
    pageType: pageTypesOf(prepared, byline.length > 0),
    section: collect(sectionRules, prepared, sectionKey),
    description: collect(descriptionRules, prepared, descriptionKey),
    image: collect(imageRules, prepared, imageKey),
    access: collect(accessRules, prepared, itself),
    datelinePlace: collect(datelinePlaceRules, prepared, datelinePlaceKey),
  };
}

/**
 * Reads the metadata of a page or a scrape. The first candidate of each field wins: of fields that
 * are ranked if its score is high enough, of others with a confidence that every source which agrees
 * raises. A field for which nothing was found is `null`.
 */
export function readMetadata(input: MetadataInput, models?: FieldModels): Metadata {
  const found = candidatesOf(input, models);
  const isPage = input.facts !== null;
  const { title, byline, publishedAt } = found;
  return {
    title: plain(isPage ? believed(title, titleRanking.minimum) : choose(title, titleKey)),
    byline: plain(isPage ? believed(byline, bylineRanking.minimum) : choose(byline, bylineKey)),
    agency: plain(choose(found.agency, itself)),
    attribution: plain(choose(found.attribution, attributionKey)),
    publisher: plain(choose(found.publisher, publisherKey)),
    publishedAt: dated(
      isPage ? believed(publishedAt, publishedAtRanking.minimum) : choose(publishedAt, dayKey),
    ),
    modifiedAt: dated(choose(found.modifiedAt, dayKey)),
    language: plain(choose(found.language, itself)),
    canonicalUrl: plain(choose(found.canonicalUrl, canonicalKey)),
    pageType: plain(choose(found.pageType, itself)),
    section: plain(choose(found.section, sectionKey)),
    description: plain(choose(found.description, descriptionKey)),
    image: plain(choose(found.image, imageKey)),
    access: plain(choose(found.access, itself)),
    datelinePlace: plain(choose(found.datelinePlace, datelinePlaceKey)),
  };
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
