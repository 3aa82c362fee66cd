/** A saved page line by line, as the API tells it: what stayed, what went, and why. */
import { ArticleId, BlockRole, Metadata, VersionSummary } from "@winnow/core/records";
import { z } from "zod";

/** What a pass took, in the words that readers are given. */
const Cut = z.object({
  pass: z.string().describe("The pass that took it; `learned` for what the source repeats."),
  reason: z.string(),
});

/** A line of the page. */
export const PageLine = z.object({
  at: z.number().int().positive().describe("The line of a scrape, the block of a page, from 1."),
  role: z
    .enum([...BlockRole.options, "caption", "title", "byline", "date", "attribution", "publisher"])
    .nullable(),
  text: z.string().describe("What is left of it; of a removed line, what stood there."),
  removal: Cut.nullable().describe("Null for a line that was kept."),
  trims: z.array(Cut.extend({ text: z.string() })).describe("What was cut off inside it."),
});
export type PageLine = z.infer<typeof PageLine>;

/** Something that the page offers for a field of the record. */
export const FieldCandidate = z.object({
  field: Metadata.keyof(),
  value: z.string(),
  source: z.string().describe("The rule that read it."),
  confidence: z.number(),
  isChosen: z.boolean(),
});
export type FieldCandidate = z.infer<typeof FieldCandidate>;

export const ArticleLines = z.object({
  articleId: ArticleId,
  version: VersionSummary.pick({ number: true, textHash: true, isCurrent: true }),
  release: z.string().describe("The cleaner that read it again for this answer."),
  isArchivedText: z
    .boolean()
    .describe("Whether this cleaner makes the text that the archive has of it."),
  rejected: z
    .object({ reason: z.string(), detail: z.string() })
    .nullable()
    .describe("Why this cleaner would not archive the page; null where it would."),
  lines: z.array(PageLine),
  candidates: z.array(FieldCandidate).describe("By field, in the order of trust."),
});
export type ArticleLines = z.infer<typeof ArticleLines>;
