/** The forms that an index holds of the words of a query. */
import { z } from "zod";
import { formKeysOf } from "../answer/index.ts";
import type { Vocabulary } from "../index/index.ts";
import type { Query } from "../query/index.ts";
import { type Clause, holding } from "./match.ts";
import type { Searches } from "./searches.ts";

/** Words under the keys of one query: the server's own bound of one answer. */
const maxWords = 10_000;

/** Words that are counted at once. */
const countedAtOnce = 500;

const Form = z.object({ key: z.string(), term: z.string() });

/**
 * Reads which words the query's words may also stand for, and in how many articles each stands: one
 * request for the words, one to count them, none where no word has forms.
 */
export async function vocabularyOf(query: Query, searches: Searches): Promise<Vocabulary> {
  const keys = formKeysOf(query);
  const found = keys.length === 0 ? [] : await searches.sources(formsUnder(keys), maxWords);
  const forms = found.map((form) => Form.parse(form));
  const counts = await holders([...new Set(forms.map(({ term }) => term))], searches);
  const byKey = Map.groupBy(forms, ({ key }) => key);
  return {
    formsOf: (asked) =>
      asked
        .flatMap((key) => byKey.get(key) ?? [])
        .map(({ term }) => term)
        .filter((term) => (counts.get(term) ?? 0) > 0), // a form whose last article is gone is none
    commonness: (word) => counts.get(word) ?? 0,
  };
}

function formsUnder(keys: readonly string[]): Clause {
  return { bool: { filter: [{ term: { kind: "form" } }, { terms: { key: keys } }] } };
}

/** In how many articles each of these words stands. */
export async function holders(
  words: readonly string[],
  searches: Searches,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const shape = {
    words: z.object({ buckets: z.array(z.object({ doc_count: z.number() })) }),
  };
  for (let at = 0; at < words.length; at += countedAtOnce) {
    const some = words.slice(at, at + countedAtOnce);
    const aggs = { words: { filters: { filters: some.map(holding) } } };
    const answer = await searches.counts({ term: { kind: "article" } }, aggs, shape);
    for (const [place, { doc_count }] of answer.counts.words.buckets.entries()) {
      counts.set(some[place] as string, doc_count);
    }
  }
  return counts;
}
