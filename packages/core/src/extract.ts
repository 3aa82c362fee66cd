/** From the bytes of a capture to an article's fields: read, clean, read the metadata. Pure. */
import type { Extraction } from "./article.ts";
import type { Capture } from "./capture.ts";
import { cleanPage } from "./clean/html/index.ts";
import type { Cleaned, TraceEntry } from "./clean/sheet.ts";
import { cleanScrape } from "./clean/text/index.ts";
import {
  candidatesOf,
  type MetadataCandidates,
  type MetadataInput,
  type PageFacts,
  readMetadata,
  readPageFacts,
} from "./metadata/index.ts";
import type { RejectReason } from "./outcome.ts";
import { readPayload } from "./read/index.ts";
import { type Page, parsePage } from "./read/page.ts";
import { countWords } from "./text.ts";
import { cleanerVersion } from "./version.ts";

interface Rejected {
  kind: "rejected";
  reason: RejectReason;
  detail: string;
  trace: TraceEntry[];
}

export type Extracted = { kind: "article"; extraction: Extraction; trace: TraceEntry[] } | Rejected;

/** Everything that was seen on the way to a record: for people who ask why. */
export interface Inspection {
  payload: "html" | "text";
  /** The parsed page; `null` for a text scrape. */
  page: Page | null;
  /** Its lines, kept and removed, with reasons. */
  cleaned: Cleaned;
  /** What every metadata rule found, the chosen one among them. */
  candidates: MetadataCandidates;
  extracted: Extracted;
}

interface Reading extends Pick<Inspection, "payload" | "page" | "cleaned"> {
  facts: PageFacts | null;
}

/** Cleans one capture and reads its fields, or says why it is no article. */
export function extract(capture: Capture): Extracted {
  const reading = read(capture);
  return "kind" in reading ? reading : finish(capture, reading);
}

/** Does what `extract` does, and keeps all that it saw; bytes that no reader takes are rejected. */
export function inspect(capture: Capture): Inspection | Rejected {
  const reading = read(capture);
  if ("kind" in reading) return reading;
  const { payload, page, cleaned } = reading;
  const candidates = candidatesOf(metadataInput(capture, reading));
  return { payload, page, cleaned, candidates, extracted: finish(capture, reading) };
}

function read(capture: Capture): Reading | Rejected {
  const payload = readPayload(capture.bytes, capture.contentType);
  if (payload.kind === "rejected") return { ...payload, trace: [] };
  if (payload.kind === "text") {
    return { payload: "text", page: null, cleaned: cleanScrape(payload.text), facts: null };
  }
  const page = parsePage(payload.html);
  // Read first: what a page declares stands in scripts and in elements that cleaning passes over.
  const facts = readPageFacts(page);
  return { payload: "html", page, cleaned: cleanPage(page), facts };
}

function finish(capture: Capture, reading: Reading): Extracted {
  const { sheet, text, captions, verdict } = reading.cleaned;
  const trace = sheet.trace();
  if (verdict) return { kind: "rejected", ...verdict, trace };
  const extraction: Extraction = {
    ...readMetadata(metadataInput(capture, reading)),
    text,
    wordCount: countWords(text),
    captions,
    removedLineCount: sheet.lines.length - sheet.kept().length,
    cleanerVersion,
  };
  return { kind: "article", extraction, trace };
}

function metadataInput({ url, capturedAt }: Capture, { facts, cleaned }: Reading): MetadataInput {
  return { facts, lines: cleaned.sheet.lines, url, capturedAt };
}
