/** Rows: what several places of a page say, gathered by the value that they say. */
import type { Candidate, Reading, Rule } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** A value with everything that says it. */
export interface Row<Value, R extends Reading<Value> = Reading<Value>> {
  /** The form under which two values are one. */
  readonly key: string;
  /** Where the value was read, in the order of the rules: the first is the most trustworthy. */
  readonly sightings: Candidate<Value, R>[];
  /** The columns of the rules that found it. */
  readonly sources: Set<string>;
  /** Its place among the rows: 0 for the value that the most trustworthy rule gives first. */
  readonly order: number;
}

/** More values than this are a list of other articles' titles, people or days. */
const maxRows = 40;

/** Gathers what the rules find, one row a value, in the order of the rules. */
export function rowsOf<Value, R extends Reading<Value>>(
  rules: readonly Rule<Value, R>[],
  input: RuleInput,
  keyOf: (value: Value) => string,
): Row<Value, R>[] {
  const rows = new Map<string, Row<Value, R>>();
  for (const { name: source, column = source, confidence, find } of rules) {
    for (const reading of find(input)) {
      const key = keyOf(reading.value);
      let row = rows.get(key);
      if (row === undefined) {
        if (key === "" || rows.size >= maxRows) continue;
        row = { key, sightings: [], sources: new Set(), order: rows.size };
        rows.set(key, row);
      }
      row.sightings.push({ ...reading, source, confidence });
      row.sources.add(column);
    }
  }
  return [...rows.values()];
}
