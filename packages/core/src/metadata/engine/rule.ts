/** A metadata field as an ordered list of rules, and the choice among what they find. */
import type { Evidence } from "../../records/evidence.ts";
import type { RuleInput } from "./rule-input.ts";

/** A value as one rule read it, with the words it was read from. */
export interface Reading<Value> {
  value: Value;
  raw: string;
}

/** One place to look in. Rules stand in lists, most trustworthy first. */
export interface Rule<Value, R extends Reading<Value> = Reading<Value>> {
  /** The source that its candidates name: `json-ld:headline`. */
  readonly name: string;
  /** The column of a ranking that it counts in, if it is another rule's: one place, two labels. */
  readonly column?: string;
  /** How often this place is right, before any other agrees. */
  readonly confidence: number;
  /** Everything this place says, best first. */
  find(input: RuleInput): R[];
}

/** A reading with its source: what `explain` lists and a ranking chooses from. */
export type Candidate<Value, R extends Reading<Value> = Reading<Value>> = R & Evidence<Value>;

/** Each further rule with the same value takes away this share of the doubt. */
const doubtTaken = 0.35;

/** Collects what every rule finds, in the order of the rules; no rule names one value twice. */
export function collect<Value, R extends Reading<Value>>(
  rules: readonly Rule<Value, R>[],
  input: RuleInput,
  keyOf: (value: Value) => string,
): Candidate<Value, R>[] {
  const found: Candidate<Value, R>[] = [];
  for (const { name: source, confidence, find } of rules) {
    const readings = find(input);
    if (readings.length === 0) continue; // as most rules of most pages
    const seen = new Set<string>();
    for (const reading of readings) {
      const key = keyOf(reading.value);
      if (key === "" || seen.has(key)) continue;
      seen.add(key);
      found.push({ ...reading, source, confidence });
    }
  }
  return found;
}

/** Takes the first candidate; its confidence rises with every other source of the same value. */
export function choose<Value, R extends Reading<Value>>(
  candidates: readonly Candidate<Value, R>[],
  keyOf: (value: Value) => string,
): Candidate<Value, R> | null {
  const first = candidates[0];
  if (first === undefined) return null;
  const key = keyOf(first.value);
  const sources = new Set(
    candidates.filter(({ value }) => keyOf(value) === key).map(({ source }) => source),
  );
  const doubt = (1 - first.confidence) * (1 - doubtTaken) ** (sources.size - 1);
  return { ...first, confidence: Math.round((1 - doubt) * 100) / 100 };
}
