/** Filing beside takedowns: whoever comes later of the two sees the other. */
import type { Ingested } from "@winnow/core/pipeline/ingest";
import { type Services, withTakedowns } from "./services.ts";

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
    for (const { takeBack } of all) if (takeBack) await takeBackFiled(aware, takeBack);
    if ((await services.editions.pointer()).takedowns === takedowns) return all;
  }
}

/**
 * Takes an own id out of an edition, and opens its takedown again: what else there may be of it, the
 * raw copy first, goes when that is gone through once more, by whoever has the right to delete it.
 */
export async function takeBackFiled(
  { tombstoneStore, withdrawal, clock }: Pick<Services, "tombstoneStore" | "withdrawal" | "clock">,
  { takedownId, ownId }: { takedownId: string; ownId: string },
): Promise<void> {
  const takedown = await tombstoneStore.takedown(takedownId);
  if (takedown === null) return;
  const ownIds = [...new Set([...takedown.ownIds, ownId])].sort();
  const open = { ...takedown, ownIds, state: "open" as const };
  await tombstoneStore.set(open, []);
  await withdrawal.takeOut(open, ownId, clock.now());
}
