/** One page cleaned: the row that is printed of it, one shape whatever the outcome. */

import { markdownOf, titleMarkdown } from "@winnow/core/markdown";
import { type Extracted, inspect } from "@winnow/core/pipeline/extract";
import { type Extraction, Metadata, textOf } from "@winnow/core/records";
import { isFileError, type Known, readCapture } from "../pages/input.ts";

/** A file to clean. */
export interface PageToClean extends Known {
  file: string;
  wantsMarkdown: boolean;
}

/** What became of a file. Fields of the record are `null`, its text empty, where it is no article. */
export interface CleanRow extends Partial<Omit<Extraction, "blocks">> {
  file: string;
  kind: "article" | "rejected" | "failed";
  /** `null` for an article: nothing was archived. */
  outcome: "rejected" | "failed" | null;
  reason: string | null;
  text: string;
  detail: string | null;
  /** The body as Markdown, where it was asked for. */
  markdown?: string | null;
}

/** A row, and what is printed of it elsewhere than in JSON. */
export interface CleanedPage {
  row: CleanRow;
  /** The Markdown with the title above it. */
  document: string | null;
}

const noFields = Object.fromEntries(
  [...Object.keys(Metadata.shape), "quality", "release"].map((field) => [field, null]),
);
const noRecord = {
  ...noFields,
  text: "",
  wordCount: 0,
  captions: [],
  removedLineCount: 0,
};

/** Cleans a file; one that cannot be read is a row, too. */
export async function cleanPage({
  file,
  wantsMarkdown,
  ...known
}: PageToClean): Promise<CleanedPage> {
  try {
    const capture = await readCapture(file, known);
    const inspection = inspect(capture);
    const body = wantsMarkdown ? markdownOf(inspection, capture.url) : null;
    return pageOf(file, inspection.extracted, wantsMarkdown ? { body } : null);
  } catch (error) {
    if (!isFileError(error)) throw error;
    const failed = {
      kind: "failed",
      outcome: "failed",
      reason: error.code ?? "unreadable",
    } as const;
    return { row: { file, ...failed, detail: error.message, ...noRecord }, document: null };
  }
}

function pageOf(
  file: string,
  extracted: Extracted,
  markdown: { body: string | null } | null,
): CleanedPage {
  const asked = markdown === null ? {} : { markdown: markdown.body };
  if (extracted.kind === "rejected") {
    const { reason, detail, metadata } = extracted;
    const rejected = { kind: "rejected", outcome: "rejected", reason, detail } as const;
    return { row: { file, ...rejected, ...noRecord, ...metadata, ...asked }, document: null };
  }
  const { extraction } = extracted;
  const article = { kind: "article", outcome: null, reason: null, detail: null } as const;
  const { blocks: _, ...fields } = extraction;
  const row: CleanRow = { file, ...article, ...fields, text: textOf(extraction), ...asked };
  const body = markdown?.body ?? null;
  if (body === null) return { row, document: null };
  const { title } = extraction;
  return { row, document: title ? `${titleMarkdown(title.value)}\n\n${body}` : body };
}
