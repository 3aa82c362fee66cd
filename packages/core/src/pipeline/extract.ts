/**
 * From the bytes of a capture to an article's fields: read, clean, read the metadata. Pure. What does
 * each step is a part that can be given: re-ingestion and its tests need another cleaner beside the
 * current one.
 */

import type { Block as PageBlock, PagePass } from "../clean/html/blocks/block.ts";
import { cleanPage } from "../clean/html/index.ts";
import { renderBlocks } from "../clean/html/render.ts";
import { cleanScrape } from "../clean/text/index.ts";
import type { ScrapePass } from "../clean/text/lines/scrape.ts";
import { type Cleaned, renderedBlock } from "../clean/text-document.ts";
import { withAnswer } from "../clean/walls/wall-of-answer.ts";
import {
  candidatesOf,
  type FieldModels,
  type FieldRules,
  type MetadataCandidates,
  type MetadataInput,
  type PageFacts,
  readMetadata,
  readPageFacts,
} from "../metadata/index.ts";
import { readDeclared } from "../page/declared.ts";
import { type Page, parsePage } from "../page/page.ts";
import { type Payload, type Reader, readPayload } from "../read/index.ts";
import type { Block, Extraction, Metadata } from "../records/article.ts";
import type { Capture } from "../records/capture.ts";
import type { RejectReason } from "../records/outcome.ts";
import { release as currentRelease } from "../records/release.ts";
import { countWords } from "../text/words.ts";
import { atOutlet } from "./at-outlet.ts";

export type Extracted =
  /** `lines`: all of the page as rendered, article and furniture alike. */
  | ({ kind: "article"; extraction: Extraction; lines: string[] } & Saved)
  /** `metadata`: what the page says of itself though it is no article; `null` where none was read. */
  | { kind: "rejected"; reason: RejectReason; detail: string; metadata: Metadata | null };

/** Where and when a page was saved, by its dropper's account or else by its own. */
interface Saved {
  url: string | null;
  capturedAt: string;
  /** What was mended, and whose account of address and time was taken. */
  notes: readonly string[];
}

/** A capture as it was read and cleaned; `payload: null` for bytes that no reader takes. */
type Reading = { saved: Saved } & (
  | { payload: "html"; page: Page; facts: PageFacts; cleaned: Cleaned<PageBlock> }
  | { payload: "text"; page: null; facts: null; cleaned: Cleaned }
  | { payload: null; page: null; facts: null; cleaned: null; rejected: Extracted }
);

/** Everything that was seen on the way to a record: for people who ask why. */
export type Inspection = Reading & {
  /** What every metadata rule found, the chosen one among them; `null` if nothing was read. */
  candidates: MetadataCandidates | null;
  extracted: Extracted;
};

/** What a pipeline is made of; the committed part stands where none is given. */
export interface PipelineParts {
  readers?: readonly Reader[];
  /** The passes over pages and over scrapes, in order. */
  passes?: { pages?: readonly PagePass[]; scrapes?: readonly ScrapePass[] };
  /** The rules that find the values of fields, and the models that rank some of these. */
  rules?: FieldRules;
  models?: FieldModels;
  /** The name that records give the cleaner. */
  release?: string;
}

export interface Pipeline {
  /** Cleans one capture and reads its fields, or says why it is no article. */
  extract(capture: Capture): Extracted;
  /** Does what `extract` does, and keeps all that it saw. */
  inspect(capture: Capture): Inspection;
}

/** Makes a pipeline of its parts. */
export function createPipeline(parts: PipelineParts = {}): Pipeline {
  return {
    extract: (capture) => finish(parts, read(parts, capture)),
    inspect: (capture) => {
      const reading = read(parts, capture);
      const candidates = reading.cleaned && candidatesOf(metadataInput(reading), parts);
      return { ...reading, candidates, extracted: finish(parts, reading) };
    },
  };
}

/** The pipeline of the committed parts. */
export const { extract, inspect } = createPipeline();

function read({ readers, passes }: PipelineParts, capture: Capture): Reading {
  const payload = readPayload(capture.bytes, capture.contentType, readers);
  const saved = savedOf(capture, payload);
  const status = capture.http?.status ?? null;
  if (payload.kind === "rejected") {
    const rejected = { ...payload, metadata: null };
    return { saved, payload: null, page: null, facts: null, cleaned: null, rejected };
  }
  if (payload.kind === "text") {
    const cleaned = withAnswer(cleanScrape(payload.text, passes?.scrapes), status, () => false);
    return { saved, payload: "text", page: null, facts: null, cleaned };
  }
  const page = parsePage(payload.html);
  // Read first: what a page declares stands in scripts and in elements that cleaning passes over.
  const facts = readPageFacts(page);
  const isArticle = () => readDeclared(page.root).isArticle;
  const cleaned = withAnswer(cleanPage(page, passes?.pages), status, isArticle);
  return { saved, payload: "html", page, facts, cleaned };
}

/** The dropper's word stands before the page's. */
function savedOf(capture: Capture, payload: Payload): Saved {
  const { url, capturedAt, isDated } = atOutlet(capture);
  if (payload.kind === "rejected") return { url, capturedAt, notes: [] };
  const notes = [...payload.notes];
  const told = payload.provenance;
  if (told === null) return { url, capturedAt, notes };
  const takesUrl = url === null && told.url !== null;
  const instant = told.capturedAt;
  const takesInstant = isDated !== true && instant !== null && instant <= capturedAt;
  if (takesUrl || takesInstant) {
    const what = [takesUrl && "address", takesInstant && "time"].filter(Boolean).join(" and ");
    notes.push(`${what} taken from ${told.source}`);
  }
  return {
    url: takesUrl ? told.url : url,
    capturedAt: takesInstant ? instant : capturedAt,
    notes,
  };
}

function finish(parts: PipelineParts, reading: Reading): Extracted {
  if (reading.payload === null) return reading.rejected;
  const { document, text, captions, quality, verdict } = reading.cleaned;
  const metadata = readMetadata(metadataInput(reading), parts);
  if (verdict) return { kind: "rejected", ...verdict, metadata };
  const kept = document.kept();
  const extraction: Extraction = {
    ...metadata,
    blocks: blocksOf(reading),
    wordCount: countWords(text),
    captions,
    quality,
    removedLineCount: document.lines.length - kept.length,
    release: parts.release ?? currentRelease,
  };
  const lines = document.lines.map((line) => line.text || line.source);
  return { kind: "article", extraction, lines, ...reading.saved };
}

function blocksOf(reading: Exclude<Reading, { payload: null }>): Block[] {
  if (reading.payload === "html") return renderBlocks(reading.cleaned.document.kept());
  return reading.cleaned.document.kept().map(renderedBlock);
}

function metadataInput({ facts, cleaned, saved: { url, capturedAt } }: Reading): MetadataInput {
  return { facts, lines: cleaned?.document.lines ?? [], url, capturedAt };
}
