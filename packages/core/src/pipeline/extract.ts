/** From the bytes of a capture to an article's fields: read, clean, read the metadata. Pure. */

import { doubtsOf } from "../boilerplate/without-learned.ts";
import type { Block } from "../clean/html/blocks/block.ts";
import { cleanPage } from "../clean/html/index.ts";
import { cleanScrape } from "../clean/text/index.ts";
import type { Cleaned } from "../clean/text-document.ts";
import {
  candidatesOf,
  type MetadataCandidates,
  type MetadataInput,
  type PageFacts,
  readMetadata,
  readPageFacts,
} from "../metadata/index.ts";
import { type Page, parsePage } from "../page/page.ts";
import { readPayload } from "../read/index.ts";
import type { Extraction } from "../records/article.ts";
import type { Capture } from "../records/capture.ts";
import { cleanerVersion } from "../records/cleaner-version.ts";
import type { RejectReason } from "../records/outcome.ts";
import { countWords } from "../text/words.ts";

export type Extracted =
  /** `lines`: all of the page as rendered, article and furniture alike. */
  | { kind: "article"; extraction: Extraction; lines: string[] }
  | { kind: "rejected"; reason: RejectReason; detail: string };

/** A capture as it was read and cleaned; `payload: null` for bytes that no reader takes. */
type Reading =
  | { payload: "html"; page: Page; facts: PageFacts; cleaned: Cleaned<Block> }
  | { payload: "text"; page: null; facts: null; cleaned: Cleaned }
  | { payload: null; page: null; facts: null; cleaned: null; rejected: Extracted };

/** Everything that was seen on the way to a record: for people who ask why. */
export type Inspection = Reading & {
  /** What every metadata rule found, the chosen one among them; `null` if nothing was read. */
  candidates: MetadataCandidates | null;
  extracted: Extracted;
};

/** Cleans one capture and reads its fields, or says why it is no article. */
export function extract(capture: Capture): Extracted {
  return finish(capture, read(capture));
}

/** Does what `extract` does, and keeps all that it saw. */
export function inspect(capture: Capture): Inspection {
  const reading = read(capture);
  const candidates = reading.cleaned && candidatesOf(metadataInput(capture, reading));
  return { ...reading, candidates, extracted: finish(capture, reading) };
}

function read(capture: Capture): Reading {
  const payload = readPayload(capture.bytes, capture.contentType);
  if (payload.kind === "rejected") {
    return { payload: null, page: null, facts: null, cleaned: null, rejected: payload };
  }
  if (payload.kind === "text") {
    return { payload: "text", page: null, facts: null, cleaned: cleanScrape(payload.text) };
  }
  const page = parsePage(payload.html);
  // Read first: what a page declares stands in scripts and in elements that cleaning passes over.
  const facts = readPageFacts(page);
  return { payload: "html", page, facts, cleaned: cleanPage(page) };
}

function finish(capture: Capture, reading: Reading): Extracted {
  if (reading.payload === null) return reading.rejected;
  const { document, text, captions, verdict } = reading.cleaned;
  if (verdict) return { kind: "rejected", ...verdict };
  const kept = document.kept();
  const extraction: Extraction = {
    ...readMetadata(metadataInput(capture, reading)),
    text,
    wordCount: countWords(text),
    captions,
    removedLineCount: document.lines.length - kept.length,
    cleanerVersion,
    doubts: doubtsOf(text, kept),
  };
  const lines = document.lines.map((line) => line.text || line.source);
  return { kind: "article", extraction, lines };
}

function metadataInput({ url, capturedAt }: Capture, { facts, cleaned }: Reading): MetadataInput {
  return { facts, lines: cleaned?.document.lines ?? [], url, capturedAt };
}
