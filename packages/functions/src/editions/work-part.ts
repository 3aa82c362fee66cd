/** Works on one part of a look or a build, from where it was left, until its end or until it is late. */
import { capturesOf, identityOf } from "@winnow/core/pipeline/captures";
import type { DropCopy, NamedCopy } from "@winnow/store/s3";
import type { WorkerServices } from "../ingest.ts";
import {
  type Compared,
  cleaner,
  comparedOf,
  countMissed,
  readCopies,
  type StoryCounts,
  Tally,
} from "../look/index.ts";
import { describeError } from "../services/log.ts";
import { countersAt, servicesAt } from "../services/services.ts";
import { fileCopies } from "./catch-up.ts";
import { addStories, countStories, noStories, speaksFor } from "./compare-stories.ts";
import { type Checkpoint, keepCheckpoint, type Part, readCheckpoint } from "./parts.ts";
import { editionNamed } from "./steps.ts";

/** Copies in hand at once: they wait for storage side by side, and for the processor in a row. */
const lanes = 4;

/** Copies after which a part notes how far it is: what a death costs. */
const copiesPerNote = 64;

/** Names of copies that failed or were gone; of more, only their number would be worth telling. */
const maxNames = 1000;

export interface PartOptions {
  isLate?(): boolean;
  /** From the attempt before the last on, copies are taken one by one, and bad ones passed over. */
  isCareful?: boolean;
  /** Called before each raw copy; live drops come first, so it may take its time. */
  onStep?: () => void | Promise<void>;
}

/**
 * `done`: the part is at its end. `late`: it has to be called again. `void`: the edition is not in this
 * phase any more, or this is another cleaner than the one that began it.
 */
export type PartEnd = "done" | "late" | "void";

export async function workPart(
  services: WorkerServices,
  part: Part,
  { isLate = () => false, isCareful = false, onStep }: PartOptions = {},
): Promise<PartEnd> {
  if (part.release !== cleaner.release || part.filing !== cleaner.filing) return "void";
  const phase = await phaseOf(services, part);
  if (phase === null) return "void";
  let point = await readCheckpoint(services, part);
  if (point.isEnd) return "done";
  const after = point.suspect ?? point.after;
  if (point.suspect !== null) {
    const error = "whoever had it in hand died or ran out of time";
    services.log({ event: "copy-failed", copy: point.suspect, error });
    countMissed(services);
    point = passedOver(point, point.suspect);
  }
  const { room } = phase;
  const withRepeats = room === null;
  const { prefix } = part;
  const tally = point.tally === null ? new Tally() : Tally.of(point.tally);
  const listed = services.rawStore.names({ withRepeats, prefix, after });
  // A tally knows thousands of sites: it is written out when it is kept, and not for each copy.
  const note = () => {
    const told = part.phase === "looking" ? { tally: tally.state() } : {};
    return keepCheckpoint(services, part, { ...point, ...told });
  };
  for (;;) {
    const left = room === null ? lanes : Math.min(lanes, room - point.copies);
    if (left > 0 && isLate()) {
      await note();
      return "late";
    }
    const names = await taken(listed, isCareful ? Math.min(1, left) : left);
    const last = names.at(-1);
    if (last === undefined) break;
    for (const _ of names) await onStep?.();
    if (isCareful) {
      point = { ...point, suspect: last };
      await note();
    }
    const known = point.gone.length;
    try {
      const { copies, gone } = await readCopies(services, names);
      const asked = copies.filter(({ drop }) => phase.asks(drop.collection));
      const { compared, stories } = await phase.work(asked);
      for (const each of compared) tally.add(each);
      point = { ...point, suspect: null, after: last, copies: point.copies + asked.length };
      point = { ...point, gone: [...point.gone, ...gone].slice(0, maxNames) };
      if (stories !== null) {
        point = { ...point, stories: addStories(point.stories ?? noStories, stories) };
      }
    } catch (error) {
      if (!isCareful) throw error;
      services.log({ event: "copy-failed", copy: last, error: describeError(error) });
      countMissed(services);
      point = passedOver(point, last);
    }
    // Of a copy that is gone nobody would hear again: no later listing has it.
    const isDue = isCareful || point.gone.length > known;
    if (isDue || point.copies % copiesPerNote < lanes) await note();
  }
  await listed.return(undefined);
  point = { ...point, isEnd: true };
  await note();
  return "done";
}

/** The next so many names, or what is left of them. */
async function taken(names: AsyncGenerator<string>, count: number): Promise<string[]> {
  const all: string[] = [];
  while (all.length < count) {
    const { value: name, done } = await names.next();
    if (done === true) break;
    all.push(name);
  }
  return all;
}

function passedOver(point: Checkpoint, name: string): Checkpoint {
  const failed = [...point.failed, name].slice(0, maxNames);
  return { ...point, suspect: null, after: name, failed, copies: point.copies + 1 };
}

/** What copies come to. It counts once all of them are worked on. */
interface Found {
  compared: readonly Compared[];
  stories: StoryCounts | null;
}
const nothing: Found = { compared: [], stories: null };

interface PhaseWork {
  /** Copies that are looked at at most; `null` for all. */
  room: number | null;
  asks(collection: string): boolean;
  work(copies: readonly NamedCopy[]): Promise<Found>;
}

/** What is done with each copy in a part's phase; `null` where the edition is in another one. */
async function phaseOf(services: WorkerServices, part: Part): Promise<PhaseWork | null> {
  const registry = await services.editions.read();
  const edition = registry.editions.find(({ number }) => number === part.edition);
  if (edition?.state !== part.phase || edition.comparedWith === null) return null;
  // Never half by one cleaner and half by another.
  if (edition.release !== part.release || edition.filing !== part.filing) return null;
  const before = countersAt(services, editionNamed(registry, edition.comparedWith).table);
  const all = { room: null, asks: () => true };
  if (part.phase === "looking") {
    const { collection, sample } = edition.scope ?? { collection: null, sample: null };
    const asks = (name: string) => collection === null || name === collection;
    return { room: sample, asks, work: (copies) => look(before, copies) };
  }
  if (part.phase === "building") {
    return { ...all, work: (copies) => build(servicesAt(services, edition.table), copies) };
  }
  const after = countersAt(services, edition.table);
  return { ...all, work: (copies) => compare(before, after, copies) };
}

async function look(services: WorkerServices, copies: readonly DropCopy[]): Promise<Found> {
  const compared = copies.map(({ drop, bytes }) =>
    Array.fromAsync(comparedOf(services, drop, bytes)),
  );
  return { ...nothing, compared: (await Promise.all(compared)).flat() };
}

async function build(services: WorkerServices, copies: readonly NamedCopy[]): Promise<Found> {
  await fileCopies(services, copies);
  return nothing;
}

async function compare(
  before: WorkerServices,
  after: WorkerServices,
  copies: readonly DropCopy[],
): Promise<Found> {
  const counts = await Promise.all(
    copies.map(async ({ drop, bytes }) => {
      let sum = noStories;
      for await (const capture of capturesOf(drop, bytes)) {
        const { captureId, ownId } = identityOf(drop, capture);
        if (!(await speaksFor(after, ownId, captureId))) continue;
        sum = addStories(sum, await countStories(before, after, ownId));
      }
      return sum;
    }),
  );
  return { ...nothing, stories: counts.reduce(addStories, noStories) };
}
