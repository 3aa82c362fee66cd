/** What the archive says of an article before its text is read. */
import { z } from "zod";
import { ArticleId, ArticleSummary } from "./article.ts";

/** What lists show, less what is written apart (the collections) or counted when asked (copies). */
export const HeadSummary = ArticleSummary.omit({ id: true, collections: true, copies: true });
export type HeadSummary = z.infer<typeof HeadSummary>;

/** The part of a head that follows from the sightings. */
export const Head = z.object({
  /** Names what this head was made from: equal for equal sightings. */
  basis: z.string(),
  /** The text that the article shows, and the own id that it is filed under. */
  textHash: z.string(),
  textOwner: ArticleId,
  /** The capture whose fields the head shows. */
  captureId: z.string(),
  summary: HeadSummary,
  agency: z.string().nullable(),
  byline: z.array(z.string()).nullable(),
  modifiedAt: z.string().nullable(),
  /** The most words that any text of the article has had. */
  fullestWords: z.number().int().positive(),
  /** The latest sighting that was no reject. */
  lastSeenAt: z.iso.datetime(),
});
export type Head = z.infer<typeof Head>;

/**
 * An own id as the archive knows it: a node of the forest that articles are, with the article's head
 * at the root. A root stands for an article, and its `members` are complete.
 */
export interface ArticleNode {
  id: ArticleId;
  /** Own ids that are this article; empty while it is alone. */
  members: ArticleId[];
  mergedInto: ArticleId | null;
  head: Head | null;
  collections: string[];
  /** Short hashes of the texts that were filed under this node. */
  texts: string[];
}
