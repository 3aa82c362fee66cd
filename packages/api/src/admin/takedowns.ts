/** Takedowns as whoever may order them sees them, over HTTP and on the command line alike. */
import { ArticleId, Takedown, TakedownDepth } from "@winnow/core/records";
import { z } from "zod";

/** Days in which a takedown may be undone, where nobody says another number. */
export const usualGraceDays = 7;

/** Articles of one takedown: more are asked for in parts, each of which somebody has read. */
export const maxTargets = 1000;

/** Which articles are meant: by their ids or addresses, with their stories, or all that a query finds. */
export const TakedownTargets = z.strictObject({
  ids: z.array(ArticleId).max(maxTargets).default([]),
  urls: z.array(z.url()).max(maxTargets).default([]),
  story: z.boolean().default(false).describe("Every article that carries their text, too."),
  query: z.string().min(1).nullable().default(null).describe("All that a search finds."),
});
export type TakedownTargets = z.infer<typeof TakedownTargets>;

export const TakedownAsked = TakedownTargets.extend({
  why: z.string().min(1).max(2000).describe("Told to whoever asks for the article."),
  depth: TakedownDepth.default("text"),
  graceDays: z.number().min(0).max(365).default(usualGraceDays),
});
export type TakedownAsked = z.infer<typeof TakedownAsked>;

/** One article that would be taken down. */
export const PlannedTakedown = z
  .object({
    articleId: ArticleId,
    title: z.string().nullable(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    ownIds: z.array(ArticleId),
    captureCount: z.number().int(),
    textCount: z.number().int(),
    addresses: z.array(z.string()).describe("Addresses under which it stays out."),
    staysAt: z
      .array(
        z.object({
          articleId: ArticleId,
          title: z.string().nullable(),
          url: z.string().nullable(),
        }),
      )
      .describe("Articles that carry its text and stay."),
  })
  .meta({ id: "PlannedTakedown" });
export type PlannedTakedown = z.infer<typeof PlannedTakedown>;

export const TakedownsView = z
  .object({
    takedowns: z.array(Takedown.meta({ id: "Takedown" })),
    asked: z
      .array(z.object({ id: z.string(), at: z.string(), what: z.string() }))
      .describe("What was asked for and is not done yet."),
  })
  .meta({ id: "Takedowns" });
export type TakedownsView = z.infer<typeof TakedownsView>;

/** An archive's takedowns for whoever may order them. */
export interface TakedownsDesk {
  list(): Promise<TakedownsView>;
  /** What a takedown would do. Reads alone. */
  plan(targets: TakedownTargets): Promise<PlannedTakedown[]>;
  /** Takes down, or notes that it is to be done by whoever has the right to delete. */
  takeDown(asked: TakedownAsked): Promise<TakedownsView>;
  /** Gives back, by the id of a takedown, of a batch or of an article. Throws a `WinnowError` of `takedown.refused`. */
  undo(id: string): Promise<TakedownsView>;
}
