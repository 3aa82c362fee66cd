/** The name of an article: see `articleIdOf`. */
import { z } from "zod";

export const ArticleId = z.string().regex(/^[0-9a-f]{32}$/);
export type ArticleId = z.infer<typeof ArticleId>;
