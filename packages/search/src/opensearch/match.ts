/** A plan as a query of OpenSearch. Nothing of the query's text is read as syntax. */
import type { Plan, PlanNode } from "../index/index.ts";

export type Clause = Record<string, unknown>;

/**
 * What a word is worth by where it stands. FTS5 counts a title's word as eight of the text, and more
 * of one word add ever less; here columns are weighed by themselves and added up, so these are what
 * comes out there for a word in an article of ordinary length.
 */
const boosts = { title: 2, names: 1.7, body: 1 } as const;
type WordField = keyof typeof boosts;

/** Words that a beginning may stand for: more than any index has, as what is left out is not told. */
const everyExpansion = 10_000_000;

/** Articles that meet a plan. */
export function matching({ node, rows: [first, last] }: Plan, ...filters: Clause[]): Clause {
  const filter = [
    { term: { kind: "article" } },
    { range: { row: { gte: first, lte: last } } },
    ...filters,
  ];
  return { bool: { filter, ...(node === null ? {} : { must: [clauseOf(node)] }) } };
}

function clauseOf(node: PlanNode): Clause {
  switch (node.kind) {
    case "label":
      return unscored({ term: { labels: node.token } });
    case "words":
      return wordsOf(node);
    case "or":
      return any(node.of.map(clauseOf));
    case "none-of":
      return unscored({ bool: { must_not: node.of.map(clauseOf) } });
    default:
      return { bool: { must: node.of.map(clauseOf), must_not: node.not.map(clauseOf) } };
  }
}

function wordsOf({ column, isPrefix, phrases }: Extract<PlanNode, { kind: "words" }>): Clause {
  const fields: WordField[] = column === null ? ["title", "names", "body"] : [column];
  return any(phrases.flatMap((phrase) => fields.map((field) => phraseIn(field, phrase, isPrefix))));
}

function phraseIn(field: WordField, tokens: readonly string[], isPrefix: boolean): Clause {
  const boost = boosts[field];
  const [only] = tokens;
  if (tokens.length === 1) {
    return { [isPrefix ? "prefix" : "term"]: { [field]: { value: only, boost } } };
  }
  const query = tokens.join(" ");
  if (!isPrefix) return { match_phrase: { [field]: { query, boost } } };
  return { match_phrase_prefix: { [field]: { query, boost, max_expansions: everyExpansion } } };
}

/** Documents in which a word stands, wherever. */
export function holding(word: string): Clause {
  return unscored(wordsOf({ kind: "words", column: null, phrases: [[word]], isPrefix: false }));
}

function any(should: Clause[]): Clause {
  return should.length === 1
    ? (should[0] as Clause)
    : { bool: { should, minimum_should_match: 1 } };
}

/** Met or not, and worth nothing. */
function unscored(filter: Clause): Clause {
  return { constant_score: { filter, boost: 0 } };
}
