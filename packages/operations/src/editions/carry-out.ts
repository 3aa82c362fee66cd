/**
 * Carries out what an operator asks of editions: it is noted in the registry, and then done by this
 * process or by whoever keeps the editions; either way until it is done, or refused.
 */
import { WinnowError } from "@winnow/core/records";
import {
  advance,
  type EditionProgress,
  type EditionsAdmin,
  type EditionsAsked,
  type EditionsView,
  editionsAdmin,
  workPart,
} from "@winnow/functions/editions";
import { describeError } from "@winnow/functions/log";
import type { OpenArchive } from "../open-archive.ts";

/** An operator's way to the editions of an archive. */
export interface EditionsDesk extends EditionsAdmin {
  /** Lets some of the work be done; returns before a second is over. */
  goOn(): Promise<void>;
}

/** So long until one looks again how far the work is. */
const roundMs = 700;

/**
 * Asks, and stays until it is done; throws the refusal of what cannot be done. What a command before
 * died over, or another one is at, goes on first: it may be what is asked for.
 */
export async function carryOut(
  desk: EditionsDesk,
  asked: EditionsAsked,
  onProgress: (progress: EditionProgress) => void = () => undefined,
): Promise<EditionsView> {
  const found = await desk.list();
  const before = await toTheEnd(desk, found, onProgress);
  if (isUnderWay(found) && wasMeant(asked, found, before)) return before;
  const view = await toTheEnd(desk, await desk.ask(asked), onProgress);
  if (isReached(asked, before, view)) return view;
  throw new WinnowError("editions.refused", view.told?.what ?? "editions: nothing came of it");
}

/** Has the work go on until none is left. */
async function toTheEnd(
  desk: EditionsDesk,
  begun: EditionsView,
  onProgress: (progress: EditionProgress) => void,
): Promise<EditionsView> {
  let view = begun;
  for (; isUnderWay(view); view = await desk.list()) {
    if (view.progress !== null) onProgress(view.progress);
    await desk.goOn();
  }
  return view;
}

function isUnderWay({ wish, progress, editions }: EditionsView): boolean {
  return wish !== null || progress !== null || editions.some(({ state }) => state === "removing");
}

/** Whether what was under way was this very thing, and came to it. */
function wasMeant(asked: EditionsAsked, found: EditionsView, after: EditionsView): boolean {
  if (asked.kind === "look") return false;
  if (asked.kind === "undo" && found.wish?.startsWith("undo") !== true) return false;
  if (asked.kind !== "build") return isReached(asked, found, after);
  const stood = new Set(found.editions.flatMap((one) => (isBuilt(one) ? [one.number] : [])));
  return after.editions.some((one) => isBuilt(one) && !stood.has(one.number));
}

function isBuilt({ state }: EditionsView["editions"][number]): boolean {
  return state === "built" || state === "current" || state === "previous";
}

/** Whether it came to what was asked for. */
function isReached(asked: EditionsAsked, before: EditionsView, after: EditionsView): boolean {
  const currentOf = ({ editions }: EditionsView) =>
    editions.find(({ state }) => state === "current")?.number;
  switch (asked.kind) {
    case "publish":
      return currentOf(after) === asked.number;
    case "undo":
      return currentOf(after) !== currentOf(before);
    case "remove":
      return after.editions.every(({ number }) => number !== asked.number);
    default:
      return true;
  }
}

/** In a row; a queue would hand out as often what fails. The last attempt passes over what is at fault. */
const maxAttempts = 3;

/** The desk of an embedded archive: this process does the work, beside one that serves perhaps. */
export function embeddedDesk({ services }: Pick<OpenArchive, "services">): EditionsDesk {
  let failed = 0;
  let isCareful = false;
  const work = async () => {
    const advanced = await advance(services);
    if (advanced.kind !== "parts") return;
    const until = performance.now() + roundMs;
    let steps = 0;
    const onStep = () => {
      steps += 1;
    };
    // However slow the machine is, each round comes further.
    const isLate = () => steps > 0 && performance.now() > until;
    isCareful ||= failed === maxAttempts - 1;
    for (const part of advanced.parts) {
      if (!isLate()) await workPart(services, part, { isLate, isCareful, onStep });
    }
  };
  return {
    ...editionsAdmin(services),
    async goOn() {
      try {
        await work();
        failed = 0;
      } catch (error) {
        failed += 1;
        if (failed >= maxAttempts) throw error;
        services.log({ event: "editions-failed", attempt: failed, error: describeError(error) });
      }
    },
  };
}

/** The desk of a deployed archive: whoever keeps its editions does the work. */
export function deployedDesk({ services }: OpenArchive): EditionsDesk {
  return { ...editionsAdmin(services), goOn: wait };
}

export function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, roundMs));
}
