/** What is said of an id that leads to no article, because its capture was rejected. */
import type { Catalogue } from "@winnow/core/ports";
import { ArticleId } from "@winnow/core/records";
import type { MiddlewareHandler } from "hono";
import { RefusedError } from "./errors.ts";
import { answerError } from "./problem.ts";

/** Everything that is asked of one article. */
const ofArticle = /^\/articles\/([0-9a-f]{32})(?:\/|$)/;

/**
 * Tells why, wherever an article is not found: an id that was once shown leads to its article or to the
 * reason that there is none, in every edition.
 */
export function tellRejections({
  catalogue,
}: {
  catalogue: Pick<Catalogue, "rejection">;
}): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const id = ArticleId.safeParse(ofArticle.exec(c.req.path)?.[1]);
    if (c.res.status !== 404 || !id.success) return;
    const rejected = await catalogue.rejection(id.data);
    if (rejected === null) return;
    const { reason, detail, captureId, key } = rejected;
    const why = `${reason}${detail === "" ? "" : `, ${detail}`}`;
    const what = `articles: ${id.data} is no article: its capture ${captureId} was rejected (${why})`;
    c.res = answerError(
      new RefusedError("rejected", `${what}; /captures?key=${encodeURIComponent(key)} tells more.`),
    );
  };
}
