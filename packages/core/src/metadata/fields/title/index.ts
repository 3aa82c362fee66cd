/** The headline, in the wording that the page shows its readers. */
import { comparable } from "../../../text/words.ts";
import type { Ranking } from "../../engine/ranking.ts";
import type { Rule } from "../../engine/rule.ts";
import { type TitleReading, titleSources } from "./rules.ts";
import { surveyTitles, type TitleSurvey, titleMeasures } from "./title-measures.ts";

/** Two wordings are one title when their letters and digits are. */
export const titleKey = comparable;

/** How a page's title is chosen: nearly every page has one, so the likeliest is taken. */
export const titleRanking: Ranking<string, TitleReading, TitleSurvey> = {
  rules: titleSources,
  keyOf: titleKey,
  survey: surveyTitles,
  measures: titleMeasures,
  hasOne: true,
  minimum: 0,
};

/** A scrape has the line that its cleaner found, or no title: none is invented. */
export const scrapeTitleRules: readonly Rule<string>[] = [
  {
    name: "text:title",
    confidence: 0.8,
    find: ({ lines }) =>
      lines
        .filter((line) => line.role === "title")
        .map((line) => ({ value: line.text || line.source, raw: line.source })),
  },
];
