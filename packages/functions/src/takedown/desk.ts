/**
 * Takedowns for whoever may order them. With the right to delete they are done at once; without it
 * they are noted, and done by whoever has it (`work.ts`).
 */
import type { TakedownAsked, TakedownsDesk, TakedownsView } from "@winnow/api/takedowns";
import { takedownIdOf, WinnowError } from "@winnow/core/records";
import type { SearchReader } from "@winnow/search/index";
import type { TakedownWish } from "@winnow/store/takedown";
import type { Services } from "../services/services.ts";
import { planTakedown } from "./plan.ts";
import { takeDown, takedownsOf } from "./take-down.ts";
import { targetsOf } from "./targets.ts";
import { refuseOver, undoTakedowns } from "./undo.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Whether what is asked for is done by this process, or left to another. */
export type DeskKind = "does" | "notes";

/** The desk of an archive. */
export function takedownsDesk(
  services: Services,
  search: Pick<SearchReader, "search">,
  kind: DeskKind,
): TakedownsDesk {
  const { tombstoneStore, clock } = services;
  const view = async (): Promise<TakedownsView> => ({
    takedowns: await tombstoneStore.all(),
    asked: (await tombstoneStore.wishes()).map(({ id, at, ...wish }) => ({
      ...{ id, at },
      what: wish.kind === "undo" ? `undo ${wish.of}` : `take down ${wish.ids.join(", ")}`,
    })),
  });
  const note = async (wish: Unnamed) => {
    const at = clock.now().toISOString();
    await tombstoneStore.wish({ ...wish, at, id: takedownIdOf(JSON.stringify(wish), at, "") });
  };
  return {
    list: view,
    plan: async (targets) => planTakedown(services, await targetsOf(services, search, targets)),
    async takeDown({ why, depth, graceDays, ...targets }: TakedownAsked) {
      const ids = await targetsOf(services, search, targets);
      const options = { why, depth, graceMs: graceDays * dayMs };
      if (kind === "does") await takeDown(services, ids, options);
      else await note({ kind: "take-down", ids, ...options });
      return view();
    },
    async undo(id) {
      const takedowns = await takedownsOf(services, id);
      if (takedowns.length === 0) {
        throw new WinnowError("takedown.refused", `takedown: nothing is taken down as ${id}`);
      }
      refuseOver(takedowns, clock.now());
      if (kind === "does") await undoTakedowns(services, takedowns);
      else await note({ kind: "undo", of: id });
      return view();
    },
  };
}

type Without<Wish> = Wish extends unknown ? Omit<Wish, "id" | "at"> : never;
type Unnamed = Without<TakedownWish>;
