/** From the bytes of a capture to an article's fields: read, clean, read the metadata. Pure. */
import type { Extraction } from "./article.ts";
import type { Capture } from "./capture.ts";
import { cleanPage } from "./clean/html/index.ts";
import type { Cleaned, TraceEntry } from "./clean/sheet.ts";
import { cleanScrape } from "./clean/text/index.ts";
import { readMetadata } from "./metadata/index.ts";
import { type PageFacts, readPageFacts } from "./metadata/page-facts.ts";
import type { RejectReason } from "./outcome.ts";
import { readPayload } from "./read/index.ts";
import { parsePage } from "./read/page.ts";
import { countWords } from "./text.ts";
import { cleanerVersion } from "./version.ts";

export type Extracted =
  | { kind: "article"; extraction: Extraction; trace: TraceEntry[] }
  | { kind: "rejected"; reason: RejectReason; detail: string; trace: TraceEntry[] };

/** Cleans one capture and reads its fields, or says why it is no article. */
export function extract(capture: Capture): Extracted {
  const payload = readPayload(capture.bytes, capture.contentType);
  if (payload.kind === "rejected") return { ...payload, trace: [] };
  if (payload.kind === "text") return finish(capture, cleanScrape(payload.text), null);
  const page = parsePage(payload.html);
  // Read first: what a page declares stands in scripts and in elements that cleaning passes over.
  const facts = readPageFacts(page);
  return finish(capture, cleanPage(page), facts);
}

function finish(capture: Capture, cleaned: Cleaned, facts: PageFacts | null): Extracted {
  const { sheet, text, captions, verdict } = cleaned;
  const trace = sheet.trace();
  if (verdict) return { kind: "rejected", ...verdict, trace };
  const { url, capturedAt } = capture;
  const extraction: Extraction = {
    ...readMetadata({ facts, lines: sheet.lines, url, capturedAt }),
    text,
    wordCount: countWords(text),
    captions,
    removedLineCount: sheet.lines.length - sheet.kept().length,
    cleanerVersion,
  };
  return { kind: "article", extraction, trace };
}
