/** Turns a query into what an engine answers: words get their forms, dates become rows. */
import { formKeys, languagesOfLetters } from "../forms/index.ts";
import {
  dayNumber,
  dayRows,
  type Plan,
  type PlanNode,
  type UsedForms,
  type Vocabulary,
} from "../index/index.ts";
import type { Node, Notice, Query, Words } from "../query/index.ts";

/** Forms of one word: its commonest ones, since each costs as much as a word. */
const maxForms = 16;

/**
 * Documents that the alternatives of a query may stand in, together. Ranking walks through all of
 * them: eight words that stand in six of ten of 100,000 documents take .3 s.
 */
const maxAlternativePostings = 600_000;

/** What the beginning of a word is taken to stand in: four of them, and no common word beside. */
const prefixPostings = maxAlternativePostings / 4;

export interface PlannedQuery {
  plan: Plan;
  forms: UsedForms[];
  notices: Notice[];
}

/**
 * Plans a query for an index whose words stand in these vocabularies. An engine that can be stopped
 * sets `mostPostings` higher than one that cannot.
 */
export function makePlan(
  query: Query,
  vocabularies: readonly Vocabulary[],
  mostPostings = maxAlternativePostings,
): PlannedQuery {
  const planner = new Planner(vocabularies, languagesAsked(query.node), mostPostings);
  const node = query.node === null ? null : planner.node(query.node);
  return { plan: { node, rows: rowsOf(query) }, forms: planner.forms, notices: planner.notices };
}

class Planner {
  readonly forms: UsedForms[] = [];
  readonly notices: Notice[] = [];
  readonly #vocabularies: readonly Vocabulary[];
  readonly #languages: readonly string[];
  #postings: number;

  constructor(
    vocabularies: readonly Vocabulary[],
    languages: readonly string[],
    mostPostings: number,
  ) {
    this.#vocabularies = vocabularies;
    this.#languages = languages;
    this.#postings = mostPostings;
  }

  node(node: Node): PlanNode {
    switch (node.kind) {
      case "words":
        return this.#words(node);
      case "filter":
        return { kind: "label", token: node.token };
      case "not":
        return { kind: "none-of", of: [this.node(node.of)] };
      case "or":
        return this.#alternatives(node.of);
      default: {
        const positive = node.of.filter(({ kind }) => kind !== "not");
        const negative = node.of.flatMap((part) => (part.kind === "not" ? [part.of] : []));
        const not = negative.map((part) => this.node(part));
        if (positive.length === 0) return { kind: "none-of", of: not };
        return { kind: "and", of: positive.map((part) => this.node(part)), not };
      }
    }
  }

  /** Keeps the rarest alternatives that fit; they tell most, and one is always kept. */
  #alternatives(nodes: readonly Node[]): PlanNode {
    const costed = nodes.map((node) => {
      const plan = this.node(node);
      return { node, plan, cost: this.#cost(plan) };
    });
    const kept = new Set<Node>();
    for (const { node, cost } of costed.toSorted((a, b) => a.cost - b.cost)) {
      if (kept.size > 0 && cost > this.#postings) continue;
      this.#postings -= cost;
      kept.add(node);
    }
    for (const { node } of costed) {
      if (kept.has(node)) continue;
      const message = "passed over: too common to stand beside other alternatives";
      this.notices.push({ code: "too-common", at: node.at, message });
    }
    const of = costed.filter(({ node }) => kept.has(node)).map(({ plan }) => plan);
    return of.length === 1 ? (of[0] as PlanNode) : { kind: "or", of };
  }

  #words(words: Words): PlanNode {
    const column = words.field === "author" ? "names" : words.field;
    const { isPrefix, tokens } = words;
    const forms = this.#formsOf(words);
    if (forms.length > 0) this.forms.push({ word: words.raw, at: words.at, forms });
    return { kind: "words", column, phrases: [tokens, ...forms.map((form) => [form])], isPrefix };
  }

  #formsOf(words: Words): string[] {
    const keys = keysOf(words, this.#languages);
    if (keys.length === 0) return [];
    const found = new Set(this.#vocabularies.flatMap((known) => known.formsOf(keys)));
    found.delete(words.tokens[0] as string);
    return [...found]
      .map((form) => ({ form, documents: this.#commonness(form) }))
      .sort((a, b) => b.documents - a.documents || (a.form < b.form ? -1 : 1))
      .slice(0, maxForms)
      .map(({ form }) => form);
  }

  #cost(plan: PlanNode): number {
    switch (plan.kind) {
      case "label":
        return 0; // labels add nothing to a score, and are walked through fast
      case "words":
        if (plan.isPrefix) return prefixPostings;
        return plan.phrases.reduce(
          (sum, phrase) => sum + Math.min(...phrase.map((token) => this.#commonness(token))),
          0,
        );
      case "or":
        return plan.of.reduce((sum, part) => sum + this.#cost(part), 0);
      case "and":
        return Math.min(...plan.of.map((part) => this.#cost(part)));
      default:
        return 0;
    }
  }

  #commonness(token: string): number {
    return this.#vocabularies.reduce((sum, known) => sum + known.commonness(token), 0);
  }
}

/** The keys of all words of a query whose forms are meant as well. */
export function formKeysOf({ node }: Query): string[] {
  const languages = languagesAsked(node);
  const walk = (part: Node): string[] => {
    if (part.kind === "words") return keysOf(part, languages);
    if (part.kind === "filter") return [];
    return part.kind === "not" ? walk(part.of) : part.of.flatMap(walk);
  };
  return node === null ? [] : [...new Set(walk(node))];
}

/** The keys of one word; none of a phrase, of what is quoted, or of a beginning. */
function keysOf({ isExact, isPrefix, raw, tokens }: Words, languages: readonly string[]): string[] {
  const [token] = tokens;
  if (isExact || isPrefix || tokens.length !== 1 || token === undefined) return [];
  return formKeys(token, [...languages, ...languagesOfLetters(raw)]);
}

/** The languages that `lang:` names anywhere but in an exclusion. */
function languagesAsked(node: Node | null): string[] {
  if (node === null || node.kind === "words" || node.kind === "not") return [];
  if (node.kind === "filter") return node.field === "lang" ? [node.value.toLowerCase()] : [];
  return [...new Set(node.of.flatMap(languagesAsked))];
}

/** The rows of a query's days. Whoever names a day asks for dated articles alone. */
export function rowsOf({ dates }: Query): readonly [number, number] {
  let [from, to] = [dates.length > 0 ? dayRows : 0, Number.MAX_SAFE_INTEGER];
  for (const { field, day } of dates) {
    const row = dayNumber(`${day}T00:00:00Z`) * dayRows;
    if (field === "after") from = Math.max(from, row);
    else to = Math.min(to, row + dayRows - 1);
  }
  return [from, to];
}
