/** Does what was asked for from afar, and goes on with whatever is not over. May be killed and doubled. */
import { describeError } from "../services/log.ts";
import type { Services } from "../services/services.ts";
import { type Settled, settleTakedowns } from "./settle.ts";
import { takeDown, takedownsOf } from "./take-down.ts";
import { undoTakedowns } from "./undo.ts";

/** Takes the wishes one by one, then settles; returns what that came to. */
export async function workTakedowns(services: Services): Promise<Settled & { done: number }> {
  const { tombstoneStore, log } = services;
  const wishes = await tombstoneStore.wishes();
  for (const wish of wishes) {
    try {
      if (wish.kind === "take-down") await takeDown(services, wish.ids, wish);
      else await undoTakedowns(services, await takedownsOf(services, wish.of));
    } catch (error) {
      // A refusal is no reason to ask again and again; a fault leaves the wish where it is.
      const isRefusal =
        error instanceof Error && "code" in error && error.code === "takedown.refused";
      if (!isRefusal) throw error;
      log({ event: "takedown-refused", wish: wish.id, error: describeError(error) });
    }
    await tombstoneStore.forgetWish(wish.id);
  }
  return { done: wishes.length, ...(await settleTakedowns(services)) };
}
