/** Who wrote the article: people, or the agency alone if no person is named. */
import type { Ranking } from "../../engine/ranking.ts";
import type { Reading, Rule } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { headByLines, roleLines } from "./byline-lines.ts";
import { bylineMeasures } from "./byline-measures.ts";
import type { BylineReading } from "./byline-reading.ts";
import { type BylineSurvey, surveyBylines } from "./byline-survey.ts";
import { isSignature } from "./names/east-asian-names.ts";
import { namesIn } from "./names/names.ts";
import { opensAsByline } from "./names/openings.ts";
import { bylineKey, bylineSources } from "./rules.ts";

export { bylineKey } from "./rules.ts";

/** How a page's authors are chosen; below the minimum the page is taken to name nobody. */
export const bylineRanking: Ranking<string[], BylineReading, BylineSurvey> = {
  rules: bylineSources,
  keyOf: bylineKey,
  survey: surveyBylines,
  measures: bylineMeasures,
  hasOne: false,
  minimum: bylineMinimum,
};

/** A likeliest byline is believed from here on. */
const ofAnyPlace = 0.2;
/**
 * Places that hold people by their form alone, and of which few pages have one: the model has hardly
 * seen them, and takes them for lines of any kind.
 */
const byForm: ReadonlySet<string> = new Set([
  ...["text:people-with-roles", "text:closing-signature", "text:opening-signature"],
]);
const ofForm = 0.03;
/** A line anywhere that signs in Chinese, Japanese or Korean: its title says that somebody wrote. */
const ofSignature = 0.1;

function bylineMinimum(
  candidates: readonly { value: string[]; source: string; raw: string }[],
): number {
  const key = bylineKey(candidates[0]?.value ?? []);
  const told = candidates.filter(({ value }) => bylineKey(value) === key);
  if (told.some(({ source }) => byForm.has(source))) return ofForm;
  return told.some(({ source, raw }) => source === "text:by-line-anywhere" && isSignature(raw))
    ? ofSignature
    : ofAnyPlace;
}

/** In order: the line that the cleaner marked, lines of the head that say "By", such lines elsewhere. */
export const scrapeBylineRules: readonly Rule<string[]>[] = [
  { name: "text:byline-role", confidence: 0.85, find: roleLines },
  { name: "text:by-line", confidence: 0.8, find: headByLines },
  { name: "text:by-line-anywhere", confidence: 0.45, find: onlyByLine },
];

/** "Written by …" at the foot of the article, if one such line is all there is. */
function onlyByLine({ lines }: RuleInput): Reading<string[]>[] {
  const found = lines
    .filter(({ source }) => source.length < 100 && opensAsByline(source))
    .flatMap(({ source: raw }) => {
      const { people, printedAgencies } = namesIn(raw, true);
      const value = people.length > 0 ? people : printedAgencies;
      return value.length > 0 ? [{ value, raw }] : [];
    });
  return new Set(found.map(({ value }) => bylineKey(value))).size === 1 ? found.slice(0, 1) : [];
}
