/** When the article was published: never when it was photographed or captured. */

import { isProse } from "../../engine/head-lines.ts";
import type { Ranking } from "../../engine/ranking.ts";
import type { Rule } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { type DateSurvey, dateMeasures, surveyDates } from "./date-measures.ts";
import { dateMinimum } from "./date-minimum.ts";
import {
  type DateReading,
  type DateSighting,
  dayKey,
  readingOf,
  readRelative,
} from "./date-reading.ts";
import { dateLines, datelines, labelledDates, quotedDays } from "./printed-dates.ts";
import { dateSources } from "./rules.ts";
import { urlDates } from "./url-date.ts";

/** How a page's date is chosen; below the minimum the page is taken to have none. */
export const publishedAtRanking: Ranking<string, DateSighting, DateSurvey> = {
  rules: dateSources,
  keyOf: dayKey,
  survey: surveyDates,
  measures: dateMeasures,
  hasOne: false,
  minimum: dateMinimum,
};

/** In order: lines that are dates, the address, what opens the story or says "published". */
export const scrapePublishedAtRules: readonly Rule<string, DateReading>[] = [
  { name: "text:date-line", confidence: 0.75, find: dateLines },
  {
    name: "url:path",
    confidence: 0.75,
    find: (input) => urlDates(input).flatMap((date) => readingOf(date, input)),
  },
  { name: "text:dateline", confidence: 0.7, find: datelines },
  { name: "text:labelled-date", confidence: 0.45, find: labelledDates },
  { name: "text:relative", confidence: 0.35, find: relativeDates },
  { name: "text:quoted-day", confidence: 0.3, find: quotedDays },
];

function relativeDates(input: RuleInput): DateReading[] {
  return input.head
    .filter((line) => !isProse(line) && line.role !== "title")
    .flatMap(({ source }) => readRelative(source, input));
}
