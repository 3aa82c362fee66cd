/** The ids of articles, as records hold them; `ids.ts` makes them. */
import { z } from "zod";

/** The form of an own id, of which an article has one for each address or page that it joins. */
export const ArticleId = z.string().regex(/^[0-9a-f]{32}$/);
export type ArticleId = z.infer<typeof ArticleId>;
