/** Questions to the archive. */
import { z } from "zod";
import { ArticleSummary } from "./article.ts";

export const defaultPageSize = 50;
export const maxPageSize = 200;

const Day = z.iso.date("expected a day, as in 2020-10-05");

/** Which articles to list: newest first by publication day, the undated last. */
export const ArticleQuery = z.object({
  /** A registrable domain. */
  publisher: z.string().min(1).optional(),
  /** First and last day of publication, both included. */
  from: Day.optional(),
  to: Day.optional(),
  collection: z.string().min(1).optional(),
  /**
   * `hide` lists one article of each story: the one that stands for it, or the first that the other
   * conditions leave.
   */
  copies: z.enum(["hide", "show"]).default("hide"),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
  /** Opaque: the `next` of the page before. */
  cursor: z.string().min(1).optional(),
});
export type ArticleQuery = z.infer<typeof ArticleQuery>;

export const ArticlePage = z.object({
  articles: z.array(ArticleSummary),
  next: z.string().nullable(),
  /** Copies that were passed over on the way to this page's articles. */
  copiesHidden: z.number().int().nonnegative(),
});
export type ArticlePage = z.infer<typeof ArticlePage>;
