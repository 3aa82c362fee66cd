/**
 * Goes on with every takedown that is not over: those that a run before left half done, and those
 * whose grace time has ended, which are deleted for good. Run now and then, and it may be killed.
 */
import type { Takedown } from "@winnow/core/records";
import { sweepIndexFiles } from "@winnow/search/publishing";
import { eraseHeld, tracesIn } from "@winnow/store/takedown";
import type { Services } from "../services/services.ts";
import { everyEdition } from "./every-edition.ts";
import { giveBackAll } from "./undo.ts";
import { withdrawAll } from "./withdraw.ts";

/** What settling came to, in takedowns. */
export interface Settled {
  hidden: number;
  undone: number;
  final: number;
}

/** Files of the index that no run can still be writing. */
const leftoverMs = 60 * 60 * 1000;

/** Goes on with takedowns that are not over, and ends those that are due. */
export async function settleTakedowns(services: Services): Promise<Settled> {
  const all = await services.tombstoneStore.all();
  const open = all.filter(({ state }) => state === "open");
  if (open.length > 0) {
    // The run before may have died before it told of the tombstones.
    await services.editions.countTakedown();
    await withdrawAll(services, open);
  }
  const undoing = all.filter(({ state }) => state === "undoing");
  if (undoing.length > 0) await giveBackAll(services, undoing);
  const now = services.clock.now().toISOString();
  const standing = await services.tombstoneStore.all();
  const due = standing.filter(
    ({ state, finalAt }) => state === "hidden" && finalAt !== null && finalAt <= now,
  );
  for (const takedown of due) await makeFinal(services, takedown);
  for (const takedown of standing) {
    if (takedown.state === "final") await eraseTurnedAway(services, takedown);
  }
  return { hidden: open.length, undone: undoing.length, final: due.length };
}

/** Sets the tombstones that the raw bucket knows of and the table does not; returns how many were missing. */
export async function restoreTombstones(services: Services): Promise<number> {
  const restored = await services.tombstoneStore.restore();
  if (restored.length > 0) await services.editions.countTakedown();
  return restored.length;
}

/** Deletes what a takedown holds, and the drops that it came in. */
async function makeFinal(services: Services, takedown: Takedown): Promise<void> {
  // What was filed by somebody who did not look has come since.
  const [withdrawn = takedown] = await withdrawAll(services, [takedown]);
  const { id, ownIds } = withdrawn;
  const editions = await everyEdition(services);
  for (const { withdrawal } of editions) {
    for (const ownId of ownIds) {
      const { uploads } = tracesIn(await withdrawal.held(id, ownId));
      for (const { dropKey, etags } of uploads) {
        await services.inbox.erase(dropKey, new Set(etags));
      }
    }
  }
  await eraseTurnedAway(services, withdrawn);
  const before = new Date(services.clock.now().getTime() - leftoverMs).toISOString();
  for (const { table, search } of editions) {
    await sweepIndexFiles(table, before, { pointer: search.pointer, store: search.files });
  }
  // Last: what it names is gone by now, and until then it can be read which that is.
  await eraseHeld(services.rawObjects, id);
  await services.tombstoneStore.update({ ...withdrawn, state: "final" });
}

/** Deletes the drops that came after, and were turned away. Their outcomes stay. */
async function eraseTurnedAway(services: Services, { id }: Takedown): Promise<void> {
  const turnedAway = await services.tombstoneStore.turnedAway(id);
  if (turnedAway.length === 0) return;
  for (const { dropKey, etag } of turnedAway) await services.inbox.erase(dropKey, new Set([etag]));
  await services.tombstoneStore.forgetTurnedAway(id);
}
