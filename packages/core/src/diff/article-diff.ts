/** What changed between two texts of one article: the shape that the API gives out. */
import { z } from "zod";
import { ArticleId, Metadata } from "../records/article.ts";
import { VersionSummary } from "../records/version.ts";

/** A stretch of a changed sentence. `same` is written as in the later text. */
export const Part = z.object({
  kind: z.enum(["same", "removed", "added"]),
  text: z.string().min(1),
});
export type Part = z.infer<typeof Part>;

/** One change, in whole sentences. */
export const Change = z.object({
  /**
   * `changed` was rewritten and is compared word by word; `replaced` has little in common with what
   * stood there; `moved` reads the same in another place.
   */
  kind: z.enum(["changed", "added", "removed", "replaced", "moved"]),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The paragraphs that it begins in, counted from 1. */
  paragraph: z.object({
    before: z.number().int().positive().nullable(),
    after: z.number().int().positive().nullable(),
  }),
  /** The words of a `changed` one, in reading order; `null` for the others. */
  parts: z.array(Part).nullable(),
});
export type Change = z.infer<typeof Change>;

/** A number or a name that changed: `null` where one text has none in its place. */
export const FactChange = z.object({
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The words around it, in the later text where it stands there. */
  context: z.string(),
  /** Its place among the changes; `null` for the headline. */
  change: z.number().int().nonnegative().nullable(),
});
export type FactChange = z.infer<typeof FactChange>;

/** A field of the record that says something else. */
export const FieldChange = z.object({
  field: Metadata.keyof(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

export const ArticleDiff = z.object({
  articleId: ArticleId,
  from: VersionSummary,
  to: VersionSummary,
  /** `null` if it reads the same. */
  headline: Change.nullable(),
  /** Byline, agency, dates and the like; the title is the headline. */
  fields: z.array(FieldChange),
  numbers: z.array(FactChange),
  /** `null` where the script has no capitals, so that names cannot be told by their form. */
  names: z.array(FactChange).nullable(),
  changes: z.array(Change),
  addedWordCount: z.number().int().nonnegative(),
  removedWordCount: z.number().int().nonnegative(),
  /**
   * How finely the texts were compared. `sentence`: some sentences only as wholes; `text`: both too
   * long, so that they stand as one replaced piece.
   */
  grain: z.enum(["word", "sentence", "text"]),
});
export type ArticleDiff = z.infer<typeof ArticleDiff>;
