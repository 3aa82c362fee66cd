/**
 * Builds the index of an edition out of its archive, in steps that are kept.
 *
 * Articles are taken in as they are listed. Now and then the file is put as a draft, with the place
 * in the listing: a run whose time is up leaves it there, and one that dies loses no more than a
 * step. Whatever changes meanwhile is announced behind the cursor that was taken before the listing.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { indexVersion } from "../answer/index.ts";
import type { SqliteIndex } from "../sqlite/index.ts";
import { statesOf } from "./changes.ts";
import { endDraft, moveDraft, takeDraft } from "./draft.ts";
import { basePart, type IndexerPorts, type IndexerReport, inFolder, openPart } from "./parts.ts";
import type { IndexDraft, PublishedIndex } from "./ports.ts";
import { keyOf, publish } from "./publication.ts";
import { putFile } from "./published-file.ts";

/** Work between two drafts: putting a file of 100,000 articles takes some three seconds. */
const usualStepMs = 60_000;

export interface BuildOptions {
  /** Begins anew, whatever a run before has come to. */
  isAfresh: boolean;
  /** Leaves a draft to the run that holds it; else takes it over, and that one is lost. */
  yields?: boolean;
  /** When to stop and leave the rest, in milliseconds of `now`; the last file has to be put after it. */
  until?: number;
  stepMs?: number;
  /** Told of articles as they are taken in. */
  onRead?: (count: number) => void;
}

/** Builds, as far as the time goes, and publishes what is whole. */
export async function buildIndex(
  edition: string,
  ports: IndexerPorts,
  options: BuildOptions,
): Promise<IndexerReport> {
  const { isAfresh, yields = false } = options;
  const draft = await takeDraft(edition, ports, { isAfresh, yields });
  if (draft === null) return { outcome: "held" };
  return inFolder(async (folder) => {
    const index = await openPart(ports.store, draft.base, join(folder, "base"));
    const listed = await takeIn(index, draft, folder, ports, options);
    if (!("draft" in listed)) return listed;
    return publishBuilt(listed.draft, index, folder, ports);
  });
}

/** Takes articles in from where the draft ends, to the end of the listing or of the time. */
async function takeIn(
  index: SqliteIndex,
  begun: IndexDraft,
  folder: string,
  ports: IndexerPorts,
  { until = Number.POSITIVE_INFINITY, stepMs = usualStepMs, onRead }: BuildOptions,
): Promise<IndexerReport | { draft: IndexDraft }> {
  let draft = begun;
  let stepEnds = ports.now() + stepMs;
  if (draft.base !== null) onRead?.(draft.documents);
  for await (const { ids, next } of ports.source.all(draft.after)) {
    await index.apply(await statesOf(ports.source, ids, onRead));
    if (next === null) break;
    const isOver = ports.now() >= until;
    if (!isOver && ports.now() < stepEnds) continue;
    const kept = await keep(index, draft, next, folder, ports, isOver);
    if (kept === null) {
      await index.close();
      return { outcome: "lost" };
    }
    draft = kept;
    if (isOver) {
      await index.close();
      return { outcome: "unfinished", documents: draft.documents };
    }
    stepEnds = ports.now() + stepMs;
  }
  return { draft };
}

async function keep(
  index: SqliteIndex,
  draft: IndexDraft,
  after: string,
  folder: string,
  ports: IndexerPorts,
  isOver: boolean,
): Promise<IndexDraft | null> {
  const path = join(folder, "draft");
  index.snapshotTo(path);
  const base = await putFile(ports.store, keyOf(draft.edition, ports.newName()), path);
  await rm(path);
  const documents = index.segment.documentCount();
  return moveDraft(draft, { after, base, documents }, ports, { isHeld: !isOver });
}

async function publishBuilt(
  draft: IndexDraft,
  index: SqliteIndex,
  folder: string,
  ports: IndexerPorts,
): Promise<IndexerReport> {
  const { cursor, edition } = draft;
  const { base, documents } = await basePart(edition, index, ports, folder);
  // A draft that was given up meanwhile may hold words that were taken down.
  const held = await moveDraft(draft, {}, ports);
  const current = await ports.pointer.read(edition);
  if (held === null) {
    await ports.store.delete(base.key);
    return { outcome: "lost" };
  }
  const published: PublishedIndex = {
    edition,
    version: (current?.version ?? 0) + 1,
    indexVersion,
    base,
    delta: null,
    cursor,
    documents,
    deltaDocuments: 0,
    retired: [],
  };
  if (!(await publish(published, current, ports))) return { outcome: "lost" };
  await endDraft(held, ports);
  const { version } = published;
  return { outcome: "published", version, changes: documents, isMerged: true, isEnd: true };
}
