/** Filing beside takedowns: whoever comes later of the two sees the other. */
import type { Ingested } from "@winnow/core/pipeline/ingest";
import { type Services, withTakedowns } from "../services/services.ts";

/**
 * Files in one edition by what is taken down now, and once more where that has changed meanwhile.
 * For whoever files without looking which edition is current.
 */
export async function fileAware<Some extends Services>(
  services: Some,
  file: (aware: Some) => Promise<Ingested[]>,
): Promise<Ingested[]> {
  for (;;) {
    const { takedowns } = await services.editions.pointer();
    const aware = withTakedowns(services, takedowns);
    const all = await file(aware);
    await takeBackFiled(aware, all);
    if ((await services.editions.pointer()).takedowns === takedowns) return all;
  }
}

/**
 * Takes a capture back, with all that its own id has in this edition, and opens the takedown again:
 * what else there may be of it, the raw copy first, goes when that is gone through once more, by
 * whoever has the right to delete it.
 */
async function takeBack(
  services: Pick<Services, "tombstoneStore" | "withdrawal" | "outcomes" | "clock">,
  { outcome, takeBack: meant }: Ingested,
): Promise<void> {
  const { tombstoneStore, withdrawal, outcomes, clock } = services;
  const takedown = meant === undefined ? null : await tombstoneStore.takedown(meant.takedownId);
  if (meant === undefined || takedown === null) return;
  const ownIds = [...new Set([...takedown.ownIds, meant.ownId])].sort();
  const open = { ...takedown, ownIds, state: "open" as const };
  await tombstoneStore.set(open, []);
  const { key: dropKey, captureId, etag } = outcome;
  await tombstoneStore.noteTurnedAway(takedown.id, { dropKey, captureId, etag });
  await withdrawal.takeOut(open, meant.ownId, clock.now());
  // The takedown may have come between the filing and its outcome, which nothing leads to then.
  await outcomes.replace(outcome);
}

/** Takes back what was filed while it was taken down. */
export async function takeBackFiled(
  services: Parameters<typeof takeBack>[0],
  ingested: readonly Ingested[],
): Promise<void> {
  for (const each of ingested) await takeBack(services, each);
}
