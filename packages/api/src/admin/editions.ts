/** Editions as an operator sees and changes them, over HTTP and on the command line alike. */
import { z } from "zod";

const Count = z.number().int().nonnegative();

/** How far the edition under way is. */
export const EditionProgress = z.object({
  number: z.number().int().positive(),
  phase: z.enum(["looking", "building", "comparing"]),
  done: Count.describe("Raw copies that are through."),
  of: Count.nullable().describe("Of how many: told by the share of hashes that are through."),
  perSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  dollars: z.number().describe("What the cloud asks for what is done, by the prices of docs."),
});
export type EditionProgress = z.infer<typeof EditionProgress>;

export const EditionView = z
  .object({
    number: z.number().int().positive(),
    state: z.enum(["current", "previous", "looking", "building", "comparing", "built", "removing"]),
    release: z.string().nullable().describe("What read its pages; null for nobody known."),
    filing: z.string().nullable().describe("What filed them."),
    openedAt: z.string().nullable(),
    comparedWith: z.number().int().nullable(),
    report: z.string().nullable().describe("The id of the report that it was built after."),
  })
  .meta({ id: "Edition" });
export type EditionView = z.infer<typeof EditionView>;

export const EditionsView = z
  .object({
    editions: z.array(EditionView),
    wish: z.string().nullable().describe("What was asked for and is not done yet."),
    told: z
      .object({ at: z.string(), what: z.string() })
      .nullable()
      .describe("What came of the last step."),
    progress: EditionProgress.nullable(),
  })
  .meta({ id: "Editions" });
export type EditionsView = z.infer<typeof EditionsView>;

/** What may be asked for. */
export const EditionsAsked = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("build"), isForced: z.boolean() }),
  z.object({
    kind: z.literal("look"),
    collection: z.string().min(1).nullable(),
    sample: z.number().int().positive().nullable(),
  }),
  z.object({ kind: z.literal("publish"), number: z.number().int(), isMeant: z.boolean() }),
  z.object({ kind: z.literal("undo") }),
  z.object({ kind: z.literal("remove"), number: z.number().int() }),
]);
export type EditionsAsked = z.infer<typeof EditionsAsked>;

export const ReportForm = z.enum(["json", "html", "markdown"]);
export type ReportForm = z.infer<typeof ReportForm>;

/** An archive's editions for whoever may change them. */
export interface EditionsAdmin {
  list(): Promise<EditionsView>;
  /** A report with its changes drawn as the archive stands now; `null` if there is none of that id. */
  report(id: string, form: ReportForm): Promise<string | null>;
  /**
   * Asks for a step, which is taken by whoever keeps the editions: within a minute where the archive is
   * deployed. Throws a `WinnowError` of the code `editions.refused` where it cannot be taken.
   */
  ask(asked: EditionsAsked): Promise<EditionsView>;
}
