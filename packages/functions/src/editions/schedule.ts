/** What the schedule does by itself: looks whether another cleaner is installed than made what stands. */
import { cleaner } from "../look/index.ts";
import type { Services } from "../services/services.ts";
import { standsAlready, withOpened } from "./open-edition.ts";
import { changed, editionNamed, underWay } from "./steps.ts";
import { objectionsOf } from "./switch.ts";

/** What came of a look at the clock; `waiting` are editions that a person has to publish. */
export interface Scheduled {
  what: string | null;
  waiting: number;
}

/** Opens an edition where one is due, and publishes one by itself where that is allowed. */
export async function schedule(services: Services): Promise<Scheduled> {
  const { editions, reingest, clock } = services;
  const registry = await editions.read();
  const at = clock.now().toISOString();
  const nothing = { what: null, waiting: 0 };
  if (registry.wish !== null || registry.gap !== null || underWay(registry)) return nothing;
  const { number, release } = editionNamed(registry, registry.current);
  if (release === null && (await nameFirst(services))) return { ...nothing, what: "named" };
  if (reingest === "off") return nothing;
  const ready = registry.editions.find(
    (edition) =>
      edition.state === "built" &&
      edition.comparedWith === number &&
      edition.release === cleaner.release &&
      edition.filing === cleaner.filing &&
      !isHeld(registry.held),
  );
  if (ready === undefined) {
    if (standsAlready(registry) !== null) return nothing;
    const what = `the schedule looks: edition ${number} is of ${release ?? "nobody known"}`;
    const next = await withOpened(services, registry, { scope: null, isForced: false });
    await editions.write(registry, { ...next, told: { at, what } });
    return { what, waiting: 0 };
  }
  const objections = await objectionsOf(services, registry, ready.number);
  if (objections.length > 0) return { what: null, waiting: 1 };
  if (reingest !== "publish") return nothing;
  const wish = { kind: "publish" as const, number: ready.number, isMeant: false };
  await editions.write(registry, { ...registry, wish });
  return { what: `the schedule publishes edition ${ready.number}`, waiting: 0 };
}

/** An archive that holds nothing yet is of the cleaner that begins to fill it; whether it was named. */
export async function nameFirst({ editions, rawStore }: Services): Promise<boolean> {
  const registry = await editions.read();
  const { number, release } = editionNamed(registry, registry.current);
  if (release !== null || number !== 1) return false;
  if (await rawStore.isLarger(0)) return false;
  return editions.write(registry, changed(registry, number, cleaner));
}

function isHeld(held: readonly { release: string; filing: string }[]): boolean {
  return held.some(
    ({ release, filing }) => release === cleaner.release && filing === cleaner.filing,
  );
}
