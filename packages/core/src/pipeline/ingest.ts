/**
 * Ingests one drop: reads it, keeps the raw copy, cleans it, files it, and names the outcome of
 * every capture in it. Knows no AWS; safe to repeat at any point.
 */
import { learnFrom } from "../boilerplate/learn-from.ts";
import type { Profiles } from "../boilerplate/port.ts";
import { originOf } from "../boilerplate/source.ts";
import { prepareText } from "../dedup/index/prepare.ts";
import { fileCapture } from "../filing/file-capture.ts";
import type { Filing, FilingPorts } from "../filing/filing.ts";
import { marksOfPage, type TombstonesAsked, takedownOf } from "../filing/tombstones.ts";
import type { Changes } from "../ports/changes.ts";
import type { Clock } from "../ports/clock.ts";
import type { DropRef, Inbox } from "../ports/inbox.ts";
import type { Outcomes } from "../ports/outcomes.ts";
import type { RawStore } from "../ports/raw-store.ts";

import type { Capture, Drop } from "../records/capture.ts";
import { collectionOf } from "../records/drop-key.ts";
import { unreadCaptureId } from "../records/ids.ts";
import { maxDropBytes } from "../records/limits.ts";
import type { Outcome, Rejection } from "../records/outcome.ts";
import type { TakedownId } from "../records/takedown.ts";
import { textOf } from "../records/text-of.ts";
import { fileStory, type StoryPorts } from "../stories/file-story.ts";
import { refreshStoryOf } from "../stories/link.ts";
import {
  type CaptureNames,
  captureRecordOf,
  filingOf,
  identityOf,
  rejectedSighting,
} from "./capture-records.ts";
import { capturesOf } from "./captures-of.ts";
import type { Extracted, Pipeline } from "./extract.ts";
import { takedownOfPage, takedownOfText, turnAway, turnedAwayOf } from "./turn-away.ts";

export interface CapturePorts extends FilingPorts {
  rawStore: Pick<RawStore, "put">;
  outcomes: Outcomes;
  /** Where texts find their like, and the stories that they make. */
  storyPorts: StoryPorts;
  /** What is known of the sources, for whoever reads their texts. */
  profiles: Pick<Profiles, "learn">;
  changes: Pick<Changes, "announce">;
  pipeline: Pick<Pipeline, "extract">;
  /** What was taken down, and stays out. */
  tombstones: TombstonesAsked;
  clock: Clock;
}

export interface IngestPorts extends CapturePorts {
  inbox: Pick<Inbox, "read">;
}

/** An outcome, and how it was filed as far as was known then: for the log, not for the archive. */
export interface Ingested {
  outcome: Outcome;
  filedAs: "archived" | "version" | "duplicate" | "rejected";
  /** The takedown of a capture that was filed while it was taken down: whoever asked takes it back. */
  takeBack?: { takedownId: TakedownId; ownId: string };
}

/** Ingests what the inbox holds under a key; returns an outcome for each capture in it. */
export async function ingestDrop(ports: IngestPorts, ref: DropRef): Promise<Ingested[]> {
  const object = await ports.inbox.read(ref, maxDropBytes);
  if (object === null) return recordGone(ports, ref);
  const { drop, bytes } = object;
  if (bytes === null) return [await rejectUnread(ports, drop, tooLarge(drop))];
  return ingestBytes(ports, drop, bytes);
}

/**
 * Ingests the bytes of a drop, from the inbox or from its raw copy: the same items either way.
 * `captures` are those that are found in them.
 */
export async function ingestBytes(
  ports: CapturePorts,
  drop: Drop,
  bytes: Uint8Array,
  captures: AsyncIterable<Capture> = capturesOf(drop, bytes),
): Promise<Ingested[]> {
  const ingested: Ingested[] = [];
  let isContainer = false;
  for await (const capture of captures) {
    ingested.push(await ingestCapture(ports, drop, capture));
    isContainer ||= capture.place != null;
  }
  // A container that died half-way is not settled: its page's outcomes do not name it.
  if (isContainer) await ports.outcomes.settleContainer(drop.key, drop.etag, ingested.length);
  return ingested;
}

/** Ingests one capture of a drop. */
async function ingestCapture(ports: CapturePorts, drop: Drop, capture: Capture): Promise<Ingested> {
  const { outcomes, rawStore, storyPorts, profiles, pipeline, tombstones, clock } = ports;
  const identity = identityOf(drop, capture);
  const { captureId, ownId } = identity;
  const known = await outcomes.outcomeOf(drop.key, captureId);
  if (known !== null) {
    const takenBack = await takeBack(ports, drop, identity, known);
    if (takenBack !== null) return takenBack;
    // The same capture in another upload: that one is settled with it.
    const isUpload = known.etag !== drop.etag;
    const outcome = isUpload ? await outcomes.record({ ...known, etag: drop.etag }) : known;
    return { outcome, filedAs: known.status === "rejected" ? "rejected" : "duplicate" };
  }

  // What was taken down leaves no raw copy: where there is such, a page is read before it is kept.
  let early: Extracted | null = null;
  if (!tombstones.isEmpty) {
    let takedown = await takedownOfPage(tombstones, identity);
    if (takedown === null) {
      early = pipeline.extract(capture);
      takedown = await takedownOfText(tombstones, identity, capture.url, early);
    }
    if (takedown !== null) {
      return { outcome: await turnAway(ports, drop, identity, takedown), filedAs: "rejected" };
    }
  }

  // Before anything depends on it: whatever happens next can be done again from this copy.
  const raw = await rawStore.put({ captureId, drop, bytes: capture.bytes });
  const extracted = early ?? pipeline.extract(capture);
  const record = captureRecordOf(drop, identity, extracted);
  if (extracted.kind === "rejected") {
    const { reason, detail } = extracted;
    const sighting = rejectedSighting(drop, capture, identity, { reason, detail });
    await ports.sightings.put(ownId, sighting);
    const outcome = await outcomes.record({ ...record, status: "rejected", reason, detail });
    return { outcome, filedAs: "rejected" };
  }
  const { extraction, lines } = extracted;
  const filing = filingOf({ drop, capture, identity, extracted, raw });
  const filed = await fileCapture(ports, filing, clock.now());
  if (filed.stands) {
    await fileStory(storyPorts, newTextOf(filing));
    // An earlier try wrote the head, and died: whoever follows changes has passed it long since.
    if (!filed.isAnnounced) await ports.changes.announce(filed.articleId, clock.now());
  }
  // Another capture stands for the text, and has looked for its like; what the head says may be new.
  else await refreshStoryOf(storyPorts.stories, filed.articleId);
  const pageType = extraction.pageType?.value ?? null;
  const page = { story: ownId, captureId, lines, pageType };
  await learnFrom(profiles, originOf(filing.version), page);
  const { textHash } = filing.version;
  const outcome = await outcomes.record({ ...record, status: "filed", ownId, textHash });
  const isNew = filed.isKnownArticle ? "version" : "archived";
  return { outcome, filedAs: filed.isKnownText ? "duplicate" : isNew };
}

/**
 * Of a capture that was filed while what it says was taken down: of the two, one sees the other, and
 * here it is the filing. `null` for what may stay.
 */
async function takeBack(
  { tombstones }: CapturePorts,
  drop: Drop,
  names: CaptureNames,
  known: Outcome,
): Promise<Ingested | null> {
  if (tombstones.isEmpty || known.status !== "filed") return null;
  const { ownId } = names;
  const marks = [...marksOfPage(names), { kind: "text" as const, value: known.textHash }];
  const takedown = await takedownOf(tombstones, ownId, marks);
  if (takedown === null) return null;
  const outcome = turnedAwayOf(drop, names, takedown);
  return { outcome, filedAs: "rejected", takeBack: { takedownId: takedown.id, ownId } };
}

/** A text as the duplicate index asks for it. Its address counts only where a dropper gave it. */
function newTextOf({ ownId, version, givenKey, site }: Filing) {
  const { extraction, textHash } = version;
  return {
    articleId: ownId,
    text: prepareText(textOf(extraction), textHash),
    title: extraction.title?.value ?? null,
    urlKey: givenKey,
    domain: site,
    publishedAt: extraction.publishedAt?.value ?? null,
    language: extraction.language?.value ?? null,
  };
}

/** An object deleted before it was read; one that was read before keeps the outcome it had. */
async function recordGone(ports: IngestPorts, ref: DropRef): Promise<Ingested[]> {
  const earlier = await ports.outcomes.ofDrop(ref.key);
  const read = earlier.filter(({ etag }) => ref.etag === null || etag === ref.etag);
  if (read.length > 0) return read.map((outcome) => ({ outcome, filedAs: "duplicate" }));
  const drop: Drop = {
    key: ref.key,
    collection: collectionOf(ref.key),
    etag: ref.etag ?? "unknown",
    droppedAt: ports.clock.now().toISOString(),
    sizeBytes: 0,
    url: null,
    capturedAt: null,
    contentType: null,
    http: null,
    given: null,
    notes: [],
  };
  const detail = "the inbox holds no object under this key: deleted before it was read";
  return [await rejectUnread(ports, drop, { reason: "gone", detail })];
}

function tooLarge({ sizeBytes, notes }: Drop): Rejection {
  // A small drop that is too large opens to more: the inbox noted it.
  const opened = sizeBytes > maxDropBytes ? undefined : notes.at(-1);
  const what = opened ?? `${sizeBytes} bytes; at most ${maxDropBytes} are read`;
  return { reason: "too-large", detail: `${what}. It stays in the inbox.` };
}

/** Records the outcome of a drop whose bytes were never read; its upload's tag stands for them. */
async function rejectUnread(
  { outcomes }: IngestPorts,
  drop: Drop,
  rejection: Rejection,
): Promise<Ingested> {
  const record = captureRecordOf(drop, { captureId: unreadCaptureId(drop), at: null }, null);
  const outcome = await outcomes.record({ ...record, status: "rejected", ...rejection });
  return { outcome, filedAs: "rejected" };
}
