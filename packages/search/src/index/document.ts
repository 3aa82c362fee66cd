/** An article as an index takes it. */
import { ArticleId } from "@winnow/core/records";
import { z } from "zod";

/** Everything that an article is found, filtered and counted by. No index keeps the text itself. */
export const IndexedDocument = z.object({
  id: ArticleId,
  /** The story it belongs to; its own id where it stands alone. */
  storyId: z.string().min(1).max(64),
  /** Whether it stands for its story. */
  isRepresentative: z.boolean(),
  title: z.string().nullable(),
  text: z.string(),
  byline: z.array(z.string()),
  publisher: z.object({ name: z.string().nullable(), domain: z.string().nullable() }),
  agency: z.string().nullable(),
  /** ISO 639-1. */
  language: z.string().nullable(),
  collections: z.array(z.string()),
  pageType: z.string().nullable(),
  /** `null`: undated. */
  publishedAt: z.iso.datetime().nullable(),
  capturedAt: z.iso.datetime(),
  wordCount: z.number().int().nonnegative(),
  /** Other articles of its story. */
  copies: z.number().int().nonnegative(),
  versionCount: z.number().int().positive(),
  /** Whether its text may well hold what is not the article's, or lack what is. */
  isDoubtful: z.boolean(),
  /** Grows with every change of the article: an older one never replaces a newer one. */
  revision: z.number().int().nonnegative(),
});
export type IndexedDocument = z.infer<typeof IndexedDocument>;

/** An article that is to be found no more, as of a revision. */
export interface Removal {
  id: string;
  revision: number;
}

/** Changes that are made together, all or none. */
export interface Batch {
  put: readonly IndexedDocument[];
  remove: readonly Removal[];
}
