/** Stories: the articles that carry the same text, one origin and its copies. */
import { z } from "zod";
import { ArticleId } from "./article-id.ts";
import { Publisher } from "./publisher.ts";

/** What is compared of the articles of a story. */
export const MemberFacts = z.object({
  articleId: ArticleId,
  title: z.string().nullable(),
  url: z.string().nullable(),
  publisher: Publisher.nullable(),
  agency: z.string().nullable(),
  publishedAt: z.string().nullable(),
  wordCount: z.number().int().positive(),
});
export type MemberFacts = z.infer<typeof MemberFacts>;

/**
 * The part an article plays in its story. `origin` is likely, never certain: it is said only where
 * agencies and dates of publication agree on it. An abridged or an expanded copy has at most four
 * fifths, or at least five quarters, of the representative's words.
 */
export const StoryRole = z.enum(["origin", "copy", "abridged", "expanded"]);
export type StoryRole = z.infer<typeof StoryRole>;

export const StoryMember = MemberFacts.extend({ role: StoryRole });
export type StoryMember = z.infer<typeof StoryMember>;

export const Story = z.object({
  /** The smallest id among its members, whichever came first. */
  id: ArticleId,
  /** The member that stands for the story in lists. */
  representative: ArticleId,
  /** In order of publication, the undated last. */
  members: z.array(StoryMember).min(2),
});
export type Story = z.infer<typeof Story>;

/** What two texts say differently where they run alike. */
export const Conflict = z.object({
  kind: z.enum(["number", "name", "date", "negation"]),
  ours: z.string(),
  theirs: z.string(),
});
export type Conflict = z.infer<typeof Conflict>;

/**
 * How an article stands to another: it `contains` the other's whole text among other things, is a
 * `part` of it, or has nearly the same text with other facts in it, be it as a copy of one story.
 */
export const Relation = z.object({
  from: ArticleId,
  to: ArticleId,
  kind: z.enum(["contains", "part", "facts-differ"]),
  /** Hashes of the two texts that were compared: either article may have others. */
  texts: z.object({ from: z.string(), to: z.string() }),
  /** Share of the shorter text that stands in the longer. */
  containment: z.number().min(0).max(1),
  /** Some of the facts that differ: `from`'s words, and `to`'s in their place. */
  conflicts: z.array(Conflict),
});
export type Relation = z.infer<typeof Relation>;
