/** A query as it was understood: every part knows where in the text it stands. */
import { z } from "zod";

/** First and last place of a part, in UTF-16 units of the query; the last is excluded. */
export const Place = z.tuple([z.number().int(), z.number().int()]).readonly();
export type Place = z.infer<typeof Place>;

/** Parts of an article that words may be asked of. */
export type TextField = "title" | "author";

/** What an article is filtered by. */
export type FilterField = "publisher" | "lang" | "collection" | "agency" | "type" | "has";

export const filterFields: readonly FilterField[] = [
  "publisher",
  "lang",
  "collection",
  "agency",
  "type",
  "has",
];

/**
 * What `has:` may ask for: two texts or more, other articles of its story, a text that was changed, and
 * a text that the cleaner was not sure of.
 */
export const hasValues = ["versions", "copies", "edits", "doubts"] as const;

/** A word or a phrase. */
export interface Words {
  kind: "words";
  at: Place;
  /** As typed, without quotes, field and star. */
  raw: string;
  tokens: readonly string[];
  field: TextField | null;
  /** Whether the last token is the beginning of a word. */
  isPrefix: boolean;
  /** Quoted: no other forms are meant. */
  isExact: boolean;
}

/** A condition that is met or not, and counts for no relevance. */
export interface Filter {
  kind: "filter";
  at: Place;
  field: FilterField;
  /** As typed. */
  value: string;
  /** The token that documents carry. */
  token: string;
}

export interface Not {
  kind: "not";
  at: Place;
  of: Node;
}

export interface Group {
  kind: "and" | "or";
  at: Place;
  of: readonly Node[];
}

export type Node = Words | Filter | Not | Group;

/** A bound of the days of publication. */
export interface DateBound {
  at: Place;
  field: "after" | "before";
  /** As typed: a year, a month or a day. */
  value: string;
  /** First day that counts (`after`) or last one (`before`), as yyyy-mm-dd: both are included. */
  day: string;
}

/** Something that the query does not do as written, and why. */
export const Notice = z.object({
  code: z.enum([
    "too-long",
    "too-many-terms",
    "phrase-too-long",
    "too-deep",
    "prefix-too-short",
    "too-many-prefixes",
    "bad-date",
    "bad-value",
    "date-not-excludable",
    "too-common",
    "too-far",
    "from-archive",
  ]),
  at: Place,
  message: z.string(),
});
export type Notice = z.infer<typeof Notice>;

/** A query. Dates hold for all of it, wherever they stand. */
export interface Query {
  text: string;
  /** `null`: every article. */
  node: Node | null;
  dates: readonly DateBound[];
  notices: readonly Notice[];
}
