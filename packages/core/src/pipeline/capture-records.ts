/** The records of a capture, from the drop, the page and what was extracted of it. Pure. */
import { fingerprintOf } from "../dedup/index/fingerprint.ts";
import { declaredKeyOf } from "../filing/declared-address.ts";
import type { Filing } from "../filing/filing.ts";
import type { Extraction, RawPointer } from "../records/article.ts";
import { believedInstant } from "../records/believed-instant.ts";
import type { Capture, Drop } from "../records/capture.ts";
import { captureIdOf, ownIdOf, sha256 } from "../records/ids.ts";
import type { CaptureRecord, Rejection } from "../records/outcome.ts";
import { release } from "../records/release.ts";
import type { SeenFields, Sighting } from "../records/sighting.ts";
import { textOf } from "../records/text-of.ts";
import { normalizeUrl, registrableDomain } from "../text/url.ts";
import type { Extracted } from "./extract.ts";

/** The names of a capture. They owe nothing to a cleaner. */
export interface CaptureNames {
  captureId: string;
  ownId: string;
  rawSha256: string;
  /** Where it stands in its container; `null` outside of one. */
  at: number | null;
  /** The normal form of the address that the dropper or the container gave. */
  givenKey: string | null;
}

/** Names a capture. Where no instant is given, that of the upload tells two saves apart. */
export function identityOf(drop: Drop, { bytes, url, place }: Capture): CaptureNames {
  const rawSha256 = sha256(bytes);
  const givenKey = url === null ? null : normalizeUrl(url);
  const at = place?.at ?? null;
  const captureId = captureIdOf({
    rawSha256,
    dropKey: drop.key,
    at,
    savedAt: drop.capturedAt ?? drop.droppedAt,
    url,
  });
  const ownId = ownIdOf(givenKey === null ? { rawSha256 } : { urlKey: givenKey });
  return { captureId, ownId, rawSha256, at, givenKey };
}

/** What is shown of a capture beside its outcome; `null` for what was never read. */
export function captureRecordOf(
  drop: Drop,
  { captureId, at }: Pick<CaptureNames, "captureId" | "at">,
  extracted: Extracted | null,
): CaptureRecord {
  const article = extracted?.kind === "article" ? extracted.extraction : null;
  // A page that is no article may say what it is all the same.
  const said = extracted?.kind === "rejected" ? extracted.metadata : article;
  const publisher = said?.publisher?.value ?? null;
  const { key, collection, etag, droppedAt } = drop;
  const saved = extracted?.kind === "article" ? extracted : null;
  const { at: believed, note } = believedInstant(drop);
  const notes = [...drop.notes, ...(saved?.notes ?? [])];
  return {
    captureId,
    at,
    key,
    collection,
    etag,
    url: saved?.url ?? drop.url,
    droppedAt,
    capturedAt: saved?.capturedAt ?? believed,
    title: said?.title?.value ?? null,
    publishedAt: said?.publishedAt?.value ?? null,
    publisher: publisher?.name ?? publisher?.domain ?? null,
    words: article?.wordCount ?? 0,
    removedLines: article?.removedLineCount ?? 0,
    release: article?.release ?? release,
    notes: note === null ? notes : [...notes, note],
  };
}

/** The sighting of a capture that is no article. */
export function rejectedSighting(
  drop: Drop,
  capture: Capture,
  names: CaptureNames,
  rejected: Rejection,
): Sighting {
  const address = capture.url === null ? null : { url: capture.url, source: "given" as const };
  const base = sightingBase(drop, capture.capturedAt, names, release);
  return { ...base, address, seen: null, rejected };
}

function sightingBase(
  { collection, key }: Drop,
  at: string,
  { captureId, rawSha256 }: CaptureNames,
  madeBy: string,
) {
  return { at, captureId, collection, key, rawSha256, release: madeBy };
}

/** The address that a page declares, as it says it and in its normal form. */
export function declaredBy(
  { extraction, url }: Extracted & { kind: "article" },
  givenUrl: string | null,
): { named: string | null; declaredKey: string | null } {
  const canonical = extraction.canonicalUrl?.value ?? null;
  // Where a page says that it was saved from comes before the address that it would like to have.
  const named = givenUrl === null ? (url ?? canonical) : canonical;
  return { named, declaredKey: declaredKeyOf(named, givenUrl) };
}

/** What filing takes of a capture that was read as an article. */
export function filingOf({
  drop,
  capture,
  identity,
  extracted,
  raw,
}: {
  drop: Drop;
  capture: Capture;
  identity: CaptureNames;
  extracted: Extracted & { kind: "article" };
  raw: RawPointer;
}): Filing {
  const { captureId, ownId, givenKey } = identity;
  const { extraction, capturedAt } = extracted;
  const { named, declaredKey } = declaredBy(extracted, capture.url);
  const url = capture.url ?? (declaredKey === null ? null : named);
  const source = capture.url === null ? ("declared" as const) : ("given" as const);
  const textHash = fingerprintOf(textOf(extraction));
  const { collection } = drop;
  return {
    ownId,
    givenKey,
    declaredKey,
    site: url === null ? null : registrableDomain(url),
    sighting: {
      ...sightingBase(drop, capturedAt, identity, extraction.release),
      address: url === null ? null : { url, source },
      seen: seenFieldsOf(extraction, textHash),
      rejected: null,
    },
    version: {
      textHash,
      extraction,
      raw,
      url,
      givenUrl: capture.url,
      collection,
      first: { at: capturedAt, captureId },
    },
  };
}

function seenFieldsOf(extraction: Extraction, textHash: string): SeenFields {
  const { wordCount, title, byline, publishedAt, modifiedAt, publisher, agency, language } =
    extraction;
  return {
    textHash,
    wordCount,
    title,
    byline,
    publishedAt,
    modifiedAt,
    publisher: publisher?.value ?? null,
    agency: agency?.value ?? null,
    language: language?.value ?? null,
  };
}
