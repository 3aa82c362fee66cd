/** What a query that finds nothing would find without one of its parts. */
import type { NearMiss } from "../index/index.ts";
import { canonicalQuery, type Node, type Query } from "../query/index.ts";

/** Parts that are tried: each is a query of its own. */
const maxTries = 8;

/** A query without one of its parts. */
export interface SmallerQuery extends Omit<NearMiss, "count"> {
  query: Query;
}

/** A query without each of its parts in turn, the most telling first: filters before words. */
export function smallerQueries(query: Query): SmallerQuery[] {
  const parts = query.node?.kind === "and" ? query.node.of : query.node ? [query.node] : [];
  const without: (readonly [Node | Query["dates"][number], Query])[] = [
    ...query.dates.map(
      (date) => [date, { ...query, dates: query.dates.filter((one) => one !== date) }] as const,
    ),
    ...parts.map((part) => [part, { ...query, node: rest(parts, part) }] as const),
  ];
  const isWords = (part: Node | Query["dates"][number]) => "kind" in part && part.kind === "words";
  return without
    .filter(([, smaller]) => smaller.node !== null || smaller.dates.length > 0)
    .toSorted(([a], [b]) => Number(isWords(a)) - Number(isWords(b)))
    .slice(0, maxTries)
    .map(([part, smaller]) => ({ without: textOf(part, query), at: part.at, query: smaller }));
}

/** The parts without which something is found, with how much. */
export function nearMisses(query: Query, countOf: (query: Query) => number): NearMiss[] {
  return smallerQueries(query)
    .map(({ at, query: smaller, without }) => ({ without, at, count: countOf(smaller) }))
    .filter(({ count }) => count > 0);
}

function rest(parts: readonly Node[], left: Node): Node | null {
  const of = parts.filter((part) => part !== left);
  if (of.length === 0) return null;
  return of.length === 1 ? (of[0] as Node) : { kind: "and", at: [0, 0], of };
}

function textOf(part: Node | Query["dates"][number], query: Query): string {
  if ("kind" in part) return canonicalQuery({ ...query, node: part, dates: [] });
  return `${part.field}:${part.day}`;
}
