/**
 * Keeping the editions: one step at a time, each a conditional write on the registry, so that it may be
 * taken by a timer, by a person's command, by both at once, and be killed in any of them.
 */

import { WinnowError } from "@winnow/core/records";
import type { Edition, Registry, Wish } from "@winnow/store/dynamo";
import { cleaner } from "../look/index.ts";
import type { Services } from "../services/services.ts";
import { finish } from "./finish.ts";
import { standsAlready, withOpened } from "./open-edition.ts";
import { type Part, Phase, partsOf, readCheckpoint } from "./parts.ts";
import { clearAway } from "./remove.ts";
import { editionNamed, forgotten, type Next, removing, underWay } from "./steps.ts";
import { closeGap, publishEdition, undoEdition } from "./switch.ts";

/**
 * `stepped`: there may be more to do at once. `late`: this step goes on next time. `parts`: these have
 * to be worked on first. `idle`: there is nothing to do.
 */
export type Advanced =
  | { kind: "stepped"; what: string }
  | { kind: "late" }
  | { kind: "parts"; parts: Part[] }
  | { kind: "idle" };

/** Takes the next step, if there is one. */
export async function advance(services: Services, isLate = () => false): Promise<Advanced> {
  const registry = await services.editions.read();
  if (registry.gap !== null) {
    const isClosed = await closeGap(services, isLate);
    return isClosed ? { kind: "stepped", what: "the gap of a switch is closed" } : { kind: "late" };
  }
  const leaving = registry.editions.find(({ state }) => state === "removing");
  if (leaving !== undefined) {
    if (!(await clearAway(services, leaving, isLate))) return { kind: "late" };
    const what = `edition ${leaving.number} is removed`;
    return step(services, registry, forgotten(registry, leaving.number), what);
  }
  if (registry.wish !== null) return grant(services, registry, registry.wish, isLate);
  const begun = underWay(registry);
  if (begun === undefined) return { kind: "idle" };
  if (begun.release !== cleaner.release || begun.filing !== cleaner.filing) {
    return beginAnew(services, registry, begun);
  }
  return goOn(services, registry, begun);
}

async function goOn(services: Services, registry: Registry, edition: Edition): Promise<Advanced> {
  const all = partsUnderWay(edition);
  const points = await Promise.all(all.map((part) => readCheckpoint(services, part)));
  const parts = all.filter((_, n) => points[n]?.isEnd !== true);
  if (parts.length > 0) return { kind: "parts", parts };
  const { next, what } = await finish(services, registry, edition, points);
  return step(services, registry, next, what);
}

/** The parts of the phase that an edition is in. */
export function partsUnderWay({ number, state, report, isOnePart }: Edition): Part[] {
  const phase = Phase.safeParse(state);
  if (!phase.success || report === null) return [];
  const of = { edition: number, ...cleaner, report, phase: phase.data };
  return partsOf(of, isOnePart);
}

/** Nobody can go on with what a cleaner began that is gone. */
function beginAnew(services: Services, registry: Registry, edition: Edition): Promise<Advanced> {
  const { number, scope, isForced, release } = edition;
  const wish: Wish = scope === null ? { kind: "build", isForced } : { kind: "look", scope };
  const what = `edition ${number} was begun by ${release}, which is gone: it is begun anew`;
  return step(services, registry, { ...removing(registry, number), wish }, what);
}

/** Does what was wished for; what cannot be done is told instead. */
async function grant(
  services: Services,
  registry: Registry,
  wish: Wish,
  isLate: () => boolean,
): Promise<Advanced> {
  const options = { isLate, isWished: true };
  const granted = (next: Next, what: string) =>
    step(services, registry, { ...next, wish: null }, what);
  try {
    switch (wish.kind) {
      case "build": {
        const why = wish.isForced ? null : standsAlready(registry);
        if (why !== null) return granted(registry, `nothing to build: ${why}`);
        return granted(
          await withOpened(services, registry, { ...wish, scope: null }),
          "a look began",
        );
      }
      case "look":
        return granted(
          await withOpened(services, registry, { scope: wish.scope, isForced: false }),
          "a look began",
        );
      case "remove":
        editionNamed(registry, wish.number);
        return granted(removing(registry, wish.number), `edition ${wish.number} is being removed`);
      case "publish":
        if (!(await publishEdition(services, wish.number, { ...wish, ...options }))) break;
        return { kind: "stepped", what: `edition ${wish.number} is current` };
      case "undo":
        if (!(await undoEdition(services, wish, options))) break;
        return { kind: "stepped", what: `edition ${wish.to} is current again` };
    }
    return { kind: "late" };
  } catch (error) {
    if (!(error instanceof WinnowError && error.code === "editions.refused")) throw error;
    const now = await services.editions.read();
    // Granted by another meanwhile: what that one told stands.
    if (JSON.stringify(now.wish) !== JSON.stringify(wish))
      return { kind: "stepped", what: error.message };
    return step(services, now, { ...now, wish: null }, error.message);
  }
}

/** Takes a step. Where another one came between, the next look at the registry sees what is left. */
async function step(
  { editions, clock }: Services,
  read: Registry,
  next: Next,
  what: string,
): Promise<Advanced> {
  const told = { at: clock.now().toISOString(), what };
  await editions.write(read, { ...next, told });
  return { kind: "stepped", what };
}
