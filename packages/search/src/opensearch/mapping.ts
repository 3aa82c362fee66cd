/**
 * The fields of an index. No text stands in it: words come cut and folded, as for every engine, and
 * the server only splits at spaces.
 *
 * One shard: words weigh the same everywhere, and counts are exact. It holds some five million
 * articles.
 */
import { indexVersion } from "../answer/index.ts";

/** Changes whenever documents are laid down otherwise: an index of another layout is built anew. */
const layoutVersion = 1;

/** What an index says of itself: it answers only whoever cuts words the same way. */
export const madeWith = `${indexVersion}.opensearch-${layoutVersion}`;

/** What documents are: one index holds all that is known, so that one alias switches all of it. */
export type Kind = "article" | "gone" | "form" | "place";

const words = { type: "text", analyzer: "tokens" };
const counted = { type: "keyword", index: false };
const kept = { type: "keyword", index: false, doc_values: false };

export const mappings = {
  dynamic: "strict",
  _meta: { madeWith },
  properties: {
    kind: { type: "keyword" },
    id: { type: "keyword" },
    storyId: { type: "keyword" },
    copies: { type: "integer", index: false },
    isRepresentative: { type: "boolean" },
    /** Ascends with the time of publication: the order of dates. */
    row: { type: "long" },
    /** The day of publication; the undated have none. */
    day: { type: "date", format: "strict_date" },
    title: words,
    body: words,
    names: words,
    labels: { type: "keyword", doc_values: false },
    publisher: counted,
    lang: counted,
    collection: counted,
    agency: counted,
    type: counted,
    /** A word and what it shares with its forms. */
    key: { type: "keyword", doc_values: false },
    term: kept,
    /** How far the index follows its archive. */
    place: { type: "object", enabled: false },
  },
};

export function settings(replicas: number) {
  return {
    number_of_shards: 1,
    number_of_replicas: replicas,
    codec: "best_compression",
    refresh_interval: "-1", // every batch refreshes at its end
    "merge.policy.expunge_deletes_allowed": 0, // else a tenth of what was removed stays in the bytes
    analysis: { analyzer: { tokens: { type: "custom", tokenizer: "whitespace" } } },
  };
}
