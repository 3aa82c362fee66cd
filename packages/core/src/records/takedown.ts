/** Takedowns: what was taken out of the archive, when, and why. No word of what it said. */
import { z } from "zod";
import { ArticleId } from "./article-id.ts";

/**
 * How much goes. `hide`: nobody sees it any more, and it can be given back for ever. `text`: as well,
 * and every byte of it is deleted once the grace time is over; its address stays told. `all`: its
 * address goes, too.
 */
export const TakedownDepth = z.enum(["hide", "text", "all"]);
export type TakedownDepth = z.infer<typeof TakedownDepth>;

/**
 * `open`: begun, and to be gone on with. `hidden`: out of what anybody reads, and held aside.
 * `undoing`: to be given back. `undone`, `final`: over.
 */
export const TakedownState = z.enum(["open", "hidden", "undoing", "undone", "final"]);
export type TakedownState = z.infer<typeof TakedownState>;

export const TakedownId = z.string().regex(/^[0-9a-f]{16}$/);
export type TakedownId = z.infer<typeof TakedownId>;

/** One article that was taken down. */
export const Takedown = z.object({
  id: TakedownId,
  /** What was asked for at once has one name: a story, say, or all that a query found. */
  batch: TakedownId,
  articleId: ArticleId,
  /** The article's own ids, in every edition. */
  ownIds: z.array(ArticleId).min(1),
  /** Own ids of other articles that carried the same text then, and stay. */
  except: z.array(ArticleId),
  at: z.iso.datetime(),
  why: z.string().min(1),
  depth: TakedownDepth,
  state: TakedownState,
  /** From here on it is deleted for good, once the state is `hidden`; `null` for what is only hidden. */
  finalAt: z.iso.datetime().nullable(),
  /** Where it was saved from; `null` where that goes, too, or is not known. */
  url: z.string().nullable(),
});
export type Takedown = z.infer<typeof Takedown>;

/** What everybody may know of a takedown. */
export const TakedownTrace = Takedown.pick({
  ...{ id: true, articleId: true, at: true, why: true, depth: true, url: true },
}).extend({ isFinal: z.boolean() });
export type TakedownTrace = z.infer<typeof TakedownTrace>;

/** Tells of a takedown without telling what it took. */
export function traceOf(takedown: Takedown): TakedownTrace {
  return TakedownTrace.parse({ ...takedown, isFinal: takedown.state === "final" });
}
