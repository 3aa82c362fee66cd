/** Takes what is marked out of every edition, the raw copies and the search index. Safe to repeat. */
import type { Takedown } from "@winnow/core/records";
import { refreshStoryOf } from "@winnow/core/stories";
import { holdObject, holdRawCopy, tracesIn } from "@winnow/store/takedown";
import type { Services } from "../services/services.ts";
import { eraseSnapshot } from "../snapshot/index.ts";
import { everyEdition } from "./every-edition.ts";
import { followInSearch } from "./follow-in-search.ts";
import { scopeOf } from "./scope.ts";

/** Withdraws open takedowns; returns them as `hidden`. */
export async function withdrawAll(
  services: Services,
  takedowns: readonly Takedown[],
  onStep?: () => void,
): Promise<Takedown[]> {
  // Read after the tombstones: an edition that is opened later is built by who knows of them.
  const editions = await everyEdition(services);
  const withdrawn: Takedown[] = [];
  for (const takedown of takedowns) {
    withdrawn.push(await withdraw(services, editions, takedown));
    onStep?.();
  }
  for (const takedown of withdrawn) {
    for (const edition of editions) await leaveStories(edition, takedown);
  }
  for (const edition of editions) await followInSearch(edition);
  await eraseSnapshot(services.rawObjects); // the next run writes it anew, without them
  const hidden = withdrawn.map((takedown) => ({ ...takedown, state: "hidden" as const }));
  for (const takedown of hidden) await services.tombstoneStore.update(takedown);
  return hidden;
}

/** Takes one article out of the tables and the raw copies. */
async function withdraw(
  services: Services,
  editions: readonly Services[],
  begun: Takedown,
): Promise<Takedown> {
  const { tombstoneStore, rawObjects, clock } = services;
  // Once more: what was joined to it until the tombstones stood belongs to it.
  const { ownIds, marks } = await scopeOf(editions, begun.ownIds);
  const takedown = { ...begun, ownIds };
  await tombstoneStore.set(takedown, marks);
  for (const { withdrawal } of editions) {
    for (const ownId of ownIds) await withdrawal.takeOut(takedown, ownId, clock.now());
  }
  const taken = new Set(ownIds);
  for (const { withdrawal } of editions) {
    for (const ownId of ownIds) {
      const { documentKeys, rawSha256s } = tracesIn(await withdrawal.held(takedown.id, ownId));
      for (const key of documentKeys) await holdObject(rawObjects, takedown.id, key);
      for (const sha256 of new Set(rawSha256s)) {
        await holdRawCopy(rawObjects, takedown.id, sha256, taken);
      }
    }
  }
  return takedown;
}

/** Has the stories choose anew who stands for them; those of which nobody is left go. */
async function leaveStories(edition: Services, takedown: Takedown): Promise<void> {
  const { stories, withdrawal } = edition;
  for (const ownId of takedown.ownIds) {
    const root = (await stories.rootsOf([ownId], { consistent: true })).get(ownId);
    if (root === undefined) continue;
    const members = root.node?.members ?? [];
    if ((await stories.facts(members)).length > 0) await refreshStoryOf(stories, ownId);
    else await withdrawal.takeOutStory(takedown, ownId, [...new Set([ownId, root.id, ...members])]);
  }
}
