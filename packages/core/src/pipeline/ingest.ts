/**
 * Ingests one drop: reads it, keeps the raw copy, cleans it, files it, and names the outcome of
 * every capture in it. Knows no AWS; safe to repeat at any point.
 */

import { learnFrom } from "../boilerplate/learn-from.ts";
import type { Profiles } from "../boilerplate/port.ts";
import { originOf } from "../boilerplate/source.ts";
import { fingerprintOf } from "../dedup/index/fingerprint.ts";
import { prepareText } from "../dedup/index/prepare.ts";
import { fileArticle } from "../filing/file-article.ts";
import type { Archive } from "../ports/archive.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { DropRef, Inbox } from "../ports/inbox.ts";
import type { RawStore } from "../ports/raw-store.ts";
import type { Capture, Drop } from "../records/capture.ts";
import { cleanerVersion } from "../records/cleaner-version.ts";
import { collectionOf } from "../records/drop-key.ts";
import { captureIdOf, sha256 } from "../records/ids.ts";
import { maxDropBytes } from "../records/limits.ts";
import { articleIdOfFate, type Fate, type Outcome, type Sighting } from "../records/outcome.ts";
import { fileStory, type StoryPorts } from "../stories/file-story.ts";
import { normalizeUrl, registrableDomain } from "../text/url.ts";
import { capturedAtOf, capturesOf } from "./captures-of.ts";
import { type Extracted, extract } from "./extract.ts";

export interface IngestPorts {
  inbox: Pick<Inbox, "read">;
  rawStore: Pick<RawStore, "put">;
  archive: Archive;
  catalogue: Pick<Catalogue, "outcomes">;
  /** Where texts find their like, and the stories that they make. */
  stories: StoryPorts;
  /** What is known of the sources, for whoever reads their texts. */
  profiles: Pick<Profiles, "learn">;
  clock: Clock;
}

export type CapturePorts = Pick<
  IngestPorts,
  "rawStore" | "archive" | "stories" | "profiles" | "clock"
>;

/** Ingests what the inbox holds under a key; returns an outcome for each capture in it. */
export async function ingestDrop(ports: IngestPorts, ref: DropRef): Promise<Outcome[]> {
  const object = await ports.inbox.read(ref, maxDropBytes);
  if (object === null) return recordGone(ports, ref);
  const { drop, bytes } = object;
  if (bytes === null) return [await rejectUnread(ports, drop, tooLarge(drop))];
  return ingestBytes(ports, drop, bytes);
}

/** Ingests the bytes of a drop, from the inbox or from its raw copy: the same items either way. */
export async function ingestBytes(
  ports: CapturePorts,
  drop: Drop,
  bytes: Uint8Array,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const capture of capturesOf(drop, bytes)) {
    outcomes.push(await ingestCapture(ports, drop, capture));
  }
  return outcomes;
}

/** Ingests one capture of a drop. */
async function ingestCapture(ports: CapturePorts, drop: Drop, capture: Capture): Promise<Outcome> {
  const { archive, rawStore, stories, profiles, clock } = ports;
  const rawSha256 = sha256(capture.bytes);
  const captureId = captureIdOf(rawSha256, drop.key);
  const known = await archive.outcomeOf(drop.key, captureId);
  if (known) return known;

  // Before anything depends on it: whatever happens next can be done again from this copy.
  const raw = await rawStore.put({ drop, bytes: capture.bytes });
  const extracted = extract(capture);
  const sighting = sightingOf(drop, captureId, extracted);
  if (extracted.kind === "rejected") {
    const { reason, detail } = extracted;
    return archive.recordOutcome({ ...sighting, outcome: "rejected", reason, detail });
  }
  const { extraction } = extracted;
  const urls = [extraction.canonicalUrl?.value ?? null, extracted.url].filter(
    (url) => url !== null,
  );
  const urlKeys = [...new Set(urls.map(normalizeUrl).filter((key) => key !== null))];
  const url = urls[0] ?? null;
  const domain = url === null ? null : registrableDomain(url);
  const textHash = fingerprintOf(extraction.text);
  const fate = await fileArticle(archive, clock, {
    version: {
      textHash,
      extraction,
      raw,
      rawSha256,
      url,
      first: sighting,
    },
    urlKeys,
    domain,
  });
  // A duplicate's text was put into its story by the capture that stands for it.
  if (fate.outcome === "archived" || fate.outcome === "version") {
    await fileStory(stories, {
      articleId: fate.articleId,
      text: prepareText(extraction.text, textHash),
      title: extraction.title?.value ?? null,
      urlKey: urlKeys[0] ?? null,
      domain,
      publishedAt: extraction.publishedAt?.value ?? null,
      language: extraction.language?.value ?? null,
    });
  }
  const story = articleIdOfFate(fate);
  if (story !== null) {
    const origin = originOf(sighting, url, extraction);
    const pageType = extraction.pageType?.value ?? null;
    await learnFrom(profiles, origin, { story, captureId, lines: extracted.lines, pageType });
  }
  return archive.recordOutcome({ ...sighting, ...fate });
}

function sightingOf(drop: Drop, captureId: string, extracted: Extracted | null): Sighting {
  const article = extracted?.kind === "article" ? extracted.extraction : null;
  const publisher = article?.publisher?.value ?? null;
  const { key, collection, etag, droppedAt } = drop;
  const saved = extracted?.kind === "article" ? extracted : null;
  return {
    captureId,
    key,
    collection,
    etag,
    url: saved?.url ?? drop.url,
    droppedAt,
    capturedAt: saved?.capturedAt ?? capturedAtOf(drop),
    title: article?.title?.value ?? null,
    publishedAt: article?.publishedAt?.value ?? null,
    publisher: publisher?.name ?? publisher?.domain ?? null,
    words: article?.wordCount ?? 0,
    removedLines: article?.removedLineCount ?? 0,
    cleanerVersion,
    notes: [...drop.notes, ...(saved?.notes ?? [])],
  };
}

/** An object deleted before it was read; one that was read before keeps the outcome it had. */
async function recordGone(ports: IngestPorts, ref: DropRef): Promise<Outcome[]> {
  const earlier = await ports.catalogue.outcomes(ref.key);
  const read = earlier.filter(({ etag }) => ref.etag === null || etag === ref.etag);
  if (read.length > 0) return read;
  const at = ports.clock.now().toISOString();
  const drop: Drop = {
    key: ref.key,
    collection: collectionOf(ref.key),
    etag: ref.etag ?? "unknown",
    droppedAt: at,
    sizeBytes: 0,
    url: null,
    capturedAt: null,
    contentType: null,
    notes: [],
  };
  const detail = "the inbox holds no object under this key: deleted before it was read";
  return [await rejectUnread(ports, drop, { outcome: "rejected", reason: "gone", detail })];
}

function tooLarge({ sizeBytes, notes }: Drop): Fate {
  // A small drop that is too large opens to more: the inbox noted it.
  const opened = sizeBytes > maxDropBytes ? undefined : notes.at(-1);
  const what = opened ?? `${sizeBytes} bytes; at most ${maxDropBytes} are read`;
  const detail = `${what}. It stays in the inbox.`;
  return { outcome: "rejected", reason: "too-large", detail };
}

/** Records the outcome of a drop whose bytes were never read; its upload's tag stands for them. */
function rejectUnread({ archive }: IngestPorts, drop: Drop, fate: Fate): Promise<Outcome> {
  const sighting = sightingOf(drop, captureIdOf(`etag ${drop.etag}`, drop.key), null);
  return archive.recordOutcome({ ...sighting, ...fate });
}
