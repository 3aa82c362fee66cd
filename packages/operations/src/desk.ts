/** The operator's desk of the archive browser, over an archive's services. */
import type { ApiDeps } from "@winnow/functions/api";
import { currentServices, type Services } from "@winnow/functions/services";
import { listLetters, settleLetters } from "./dead-letters.ts";

/** Keys that one listing brings: as many as a page of drops looks at, or fewer. */
const keysAtOnce = 100;

type Desk = NonNullable<ApiDeps["desk"]>;

/** Sets the desk up. Letters are held against the edition that is current when somebody looks. */
export function deskOf(services: Services): Desk {
  const { failures, inbox, maxAttempts, queue } = services;
  return {
    waiting: () => queue.depth(),
    async *keysBehind(key) {
      let after = key;
      for (;;) {
        const keys = await inbox.keysAfter(after, "", keysAtOnce);
        yield* keys;
        after = keys.at(-1) ?? null;
        if (after === null || keys.length < keysAtOnce) return;
      }
    },
    async failureOf(key) {
      const failure = await failures.failureOf(key);
      if (failure === null) return null;
      const { attempt, error } = failure;
      return { attempt, error, isFinal: attempt >= maxAttempts };
    },
    async letters() {
      const letters = await listLetters(await currentServices(services));
      return letters.map(({ body: _, ...letter }) => letter);
    },
    settleLetters: (ids, fate) => settleLetters(services, ids, fate),
    drop: (key, bytes, about) => inbox.put(key, bytes, about),
  };
}
