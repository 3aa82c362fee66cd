/** Gives back what was taken down, item by item, while it is held. */
import { type Takedown, WinnowError } from "@winnow/core/records";
import { refreshStoryOf } from "@winnow/core/stories";
import { eraseHeld, giveObjectsBack } from "@winnow/store/takedown";
import type { Services } from "../services/services.ts";
import { everyEdition } from "./every-edition.ts";
import { followInSearch } from "./follow-in-search.ts";

/** Gives takedowns back; one that is final, or was given back before, is refused before anything is done. */
export async function undoTakedowns(
  services: Services,
  takedowns: readonly Takedown[],
): Promise<Takedown[]> {
  refuseOver(takedowns, services.clock.now());
  return giveBackAll(services, takedowns);
}

/** Refuses what cannot be given back: what is final, or was given back before. */
export function refuseOver(takedowns: readonly Takedown[], at: Date): void {
  const now = at.toISOString();
  for (const { id, state, finalAt } of takedowns) {
    if (state === "final") throw refusal(`takedown ${id} is final: what it took is deleted`);
    if (state === "undone") throw refusal(`takedown ${id} was undone before`);
    const isDue = finalAt !== null && finalAt <= now && state !== "undoing";
    if (isDue) throw refusal(`takedown ${id} is final since ${finalAt}`);
  }
}

/** Gives back, from wherever a run before was killed. */
export async function giveBackAll(
  services: Services,
  takedowns: readonly Takedown[],
): Promise<Takedown[]> {
  const { tombstoneStore, rawObjects, clock } = services;
  const undoing = takedowns.map((takedown) => ({ ...takedown, state: "undoing" as const }));
  for (const takedown of undoing) await tombstoneStore.update(takedown);
  await services.editions.countTakedown();
  const editions = await everyEdition(services);
  for (const { id, ownIds } of undoing) {
    await giveObjectsBack(rawObjects, id);
    for (const { withdrawal } of editions) {
      for (const ownId of ownIds) await withdrawal.putBack(id, ownId, clock.now());
    }
  }
  for (const edition of editions) {
    for (const { ownIds } of undoing) {
      for (const ownId of ownIds) await refreshStoryOf(edition.stories, ownId);
    }
    await followInSearch(edition);
  }
  const undone = undoing.map((takedown) => ({ ...takedown, state: "undone" as const }));
  for (const takedown of undone) {
    await askAgain(services, takedown);
    await tombstoneStore.lift(takedown.id);
    await eraseHeld(rawObjects, takedown.id);
    await tombstoneStore.update(takedown);
  }
  return undone;
}

/** What was turned away meanwhile is queued again. */
async function askAgain(services: Services, { id }: Takedown): Promise<void> {
  const { tombstoneStore, inbox, inboxBucket, queue } = services;
  const editions = await everyEdition(services);
  for (const { dropKey, captureId } of await tombstoneStore.turnedAway(id)) {
    for (const { outcomes } of editions) await outcomes.forgetTurnedAway(dropKey, captureId);
    const drop = await inbox.head(dropKey);
    if (drop !== null) await queue.announce(inboxBucket, [drop]);
  }
  await tombstoneStore.forgetTurnedAway(id);
}

function refusal(what: string): WinnowError {
  return new WinnowError("takedown.refused", `takedown: ${what}`);
}
