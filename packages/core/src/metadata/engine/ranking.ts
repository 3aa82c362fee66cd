/**
 * Ranked fields: every value that any place of the page gives becomes a row, every row is measured,
 * and a small model says how likely it is the right one. Places that agree fall into one row, so
 * agreement counts without a rule of its own.
 */
import type { Trees } from "../../models/boosted-trees.ts";
import { type Row, rowsOf } from "./rows.ts";
import type { Candidate, Reading, Rule } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** One number that tells right values from wrong ones. */
export interface Measure<Value, R extends Reading<Value>, Survey> {
  /** The name of its column in the model. */
  readonly name: string;
  of(row: Row<Value, R>, survey: Survey): number;
}

/** How a field is ranked: the places to look in, most trustworthy first, and what is measured. */
export interface Ranking<Value, R extends Reading<Value>, Survey> {
  readonly rules: readonly Rule<Value, R>[];
  /** The form under which two values are one; the empty string for a value that is none. */
  keyOf(value: Value): string;
  /** What the measures share: looked up once a page. */
  survey(rows: readonly Row<Value, R>[], input: RuleInput): Survey;
  readonly measures: readonly Measure<Value, R, Survey>[];
  /** Whether one of the values is right on nearly every page: then their scores share one certainty. */
  readonly hasOne: boolean;
  /** The confidence from which a value is believed, or what it depends on. */
  readonly minimum: Minimum<Value>;
}

/** A confidence, or one that depends on the sources of the likeliest value, all candidates given. */
export type Minimum<Value> = number | ((candidates: readonly Candidate<Value>[]) => number);

/** The columns of a ranking: each rule as 1 or 0, then the measures. */
export function columnsOf<Value, R extends Reading<Value>, Survey>(
  ranking: Ranking<Value, R, Survey>,
): string[] {
  return [...placesOf(ranking), ...ranking.measures.map(({ name }) => name)];
}

function placesOf<Value, R extends Reading<Value>, Survey>({
  rules,
}: Ranking<Value, R, Survey>): string[] {
  return rules.filter(({ column }) => column === undefined).map(({ name }) => name);
}

/** The rows of a page with their features, row after row in the order of the columns. */
export function measure<Value, R extends Reading<Value>, Survey>(
  ranking: Ranking<Value, R, Survey>,
  input: RuleInput,
): { rows: Row<Value, R>[]; features: Float32Array } {
  const { measures } = ranking;
  const places = placesOf(ranking);
  const rows = rowsOf(ranking.rules, input, ranking.keyOf);
  const features = new Float32Array(rows.length * (places.length + measures.length));
  if (rows.length === 0) return { rows, features };
  const survey = ranking.survey(rows, input);
  let at = 0;
  for (const row of rows) {
    for (const place of places) features[at++] = row.sources.has(place) ? 1 : 0;
    for (const each of measures) features[at++] = each.of(row, survey);
  }
  return { rows, features };
}

/**
 * Gives the candidates of a field, likeliest value first, each source of a value once; the
 * confidence of all of them is the score of their value, or its share of all scores.
 */
export function rank<Value, R extends Reading<Value>, Survey>(
  ranking: Ranking<Value, R, Survey>,
  model: Trees,
  input: RuleInput,
): Candidate<Value, R>[] {
  const { rows, features } = measure(ranking, input);
  const scores = model.scores(features, rows.length);
  const scored = rows.map((row, index) => ({ row, score: scores[index] ?? 0 }));
  scored.sort((a, b) => b.score - a.score || a.row.order - b.row.order);
  const certainty = ranking.hasOne ? scored.reduce((sum, { score }) => sum + score, 0) : 1;
  return scored.flatMap(({ row, score }) => {
    const confidence = Math.round((score / certainty) * 100) / 100;
    const seen = new Set<string>();
    return row.sightings.flatMap((sighting) => {
      if (seen.has(sighting.source)) return [];
      seen.add(sighting.source);
      return [{ ...sighting, confidence }];
    });
  });
}

/** Takes the likeliest value, if it is likely enough. */
export function believed<Value, R extends Reading<Value>>(
  candidates: readonly Candidate<Value, R>[],
  minimum: Minimum<Value>,
): Candidate<Value, R> | null {
  const first = candidates[0];
  if (first === undefined) return null;
  const least = typeof minimum === "number" ? minimum : minimum(candidates);
  return first.confidence >= least ? first : null;
}
