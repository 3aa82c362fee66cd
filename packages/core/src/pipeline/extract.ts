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
import { type Payload, readPayload } from "../read/index.ts";
import type { Extraction } from "../records/article.ts";
import type { Capture } from "../records/capture.ts";
import { cleanerVersion } from "../records/cleaner-version.ts";
import type { RejectReason } from "../records/outcome.ts";
import { replayedBy } from "../text/replay-url.ts";
import { countWords } from "../text/words.ts";

export type Extracted =
  /** `lines`: all of the page as rendered, article and furniture alike. */
  | ({ kind: "article"; extraction: Extraction; lines: string[] } & Saved)
  | { kind: "rejected"; reason: RejectReason; detail: string };

/** Where and when a page was saved, by its dropper's account or else by its own. */
interface Saved {
  url: string | null;
  capturedAt: string;
  /** What was mended, and whose account of address and time was taken. */
  notes: readonly string[];
}

/** A capture as it was read and cleaned; `payload: null` for bytes that no reader takes. */
type Reading = { saved: Saved } & (
  | { payload: "html"; page: Page; facts: PageFacts; cleaned: Cleaned<Block> }
  | { payload: "text"; page: null; facts: null; cleaned: Cleaned }
  | { payload: null; page: null; facts: null; cleaned: null; rejected: Extracted }
);

/** Everything that was seen on the way to a record: for people who ask why. */
export type Inspection = Reading & {
  /** What every metadata rule found, the chosen one among them; `null` if nothing was read. */
  candidates: MetadataCandidates | null;
  extracted: Extracted;
};

/** Cleans one capture and reads its fields, or says why it is no article. */
export function extract(capture: Capture): Extracted {
  return finish(read(capture));
}

/** Does what `extract` does, and keeps all that it saw. */
export function inspect(capture: Capture): Inspection {
  const reading = read(capture);
  const candidates = reading.cleaned && candidatesOf(metadataInput(reading));
  return { ...reading, candidates, extracted: finish(reading) };
}

function read(capture: Capture): Reading {
  const payload = readPayload(capture.bytes, capture.contentType);
  const saved = savedOf(capture, payload);
  if (payload.kind === "rejected") {
    return { saved, payload: null, page: null, facts: null, cleaned: null, rejected: payload };
  }
  if (payload.kind === "text") {
    return { saved, payload: "text", page: null, facts: null, cleaned: cleanScrape(payload.text) };
  }
  const page = parsePage(payload.html);
  // Read first: what a page declares stands in scripts and in elements that cleaning passes over.
  const facts = readPageFacts(page);
  return { saved, payload: "html", page, facts, cleaned: cleanPage(page) };
}

/**
 * The dropper's word stands before the page's. An address in a web archive is the outlet's, and the
 * archive's instant is that of the capture, however late the page was dropped.
 */
function savedOf(capture: Capture, payload: Payload): Saved {
  const { url, capturedAt, isDated } = capture;
  if (payload.kind === "rejected") return { url, capturedAt, notes: [] };
  const notes = [...payload.notes];
  const replayed = url === null ? null : replayedBy(url);
  const own = payload.provenance;
  const told = replayed ? { ...replayed, source: "its address in a web archive" } : own;
  if (told === null) return { url, capturedAt, notes };
  const takesUrl = replayed !== null || url === null;
  const instant = told.capturedAt ?? own?.capturedAt ?? null;
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

function finish(reading: Reading): Extracted {
  if (reading.payload === null) return reading.rejected;
  const { document, text, captions, verdict } = reading.cleaned;
  if (verdict) return { kind: "rejected", ...verdict };
  const kept = document.kept();
  const extraction: Extraction = {
    ...readMetadata(metadataInput(reading)),
    text,
    wordCount: countWords(text),
    captions,
    removedLineCount: document.lines.length - kept.length,
    cleanerVersion,
    doubts: doubtsOf(text, kept),
  };
  const lines = document.lines.map((line) => line.text || line.source);
  return { kind: "article", extraction, lines, ...reading.saved };
}

function metadataInput({ facts, cleaned, saved: { url, capturedAt } }: Reading): MetadataInput {
  return { facts, lines: cleaned?.document.lines ?? [], url, capturedAt };
}
