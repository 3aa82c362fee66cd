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
import type { OpenArchive } from "../open-archive.ts";

/** An operator's way to the editions of an archive. */
export interface EditionsDesk extends EditionsAdmin {
  /** Lets some of the work be done; returns before a second is over. */
  goOn(): Promise<void>;
}

/** So long until one looks again how far the work is. */
const roundMs = 700;

/** Asks, and stays until it is done; throws the refusal of what cannot be done. */
export async function carryOut(
  desk: EditionsDesk,
  asked: EditionsAsked,
  onProgress: (progress: EditionProgress) => void = () => undefined,
): Promise<EditionsView> {
  const before = await desk.list();
  let view = await desk.ask(asked);
  for (; isUnderWay(view); view = await desk.list()) {
    if (view.progress !== null) onProgress(view.progress);
    await desk.goOn();
  }
  if (isReached(asked, before, view)) return view;
  throw new WinnowError("editions.refused", view.told?.what ?? "editions: nothing came of it");
}

function isUnderWay({ wish, progress, editions }: EditionsView): boolean {
  return wish !== null || progress !== null || editions.some(({ state }) => state === "removing");
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

/** The desk of an embedded archive: this process does the work, beside one that serves perhaps. */
export function embeddedDesk({ services }: OpenArchive): EditionsDesk {
  return {
    ...editionsAdmin(services),
    async goOn() {
      const advanced = await advance(services);
      if (advanced.kind !== "parts") return;
      const until = performance.now() + roundMs;
      const isLate = () => performance.now() > until;
      for (const part of advanced.parts) if (!isLate()) await workPart(services, part, { isLate });
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
