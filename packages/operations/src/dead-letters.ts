/** The dead letters as an operator sees them: whose each is, and why it is there. */

import type { Services } from "@winnow/functions/services";
import { dropsOfMessage } from "@winnow/store/sqs";
export interface Letter {
  id: string;
  /** The drop that it announces; `null` where the message cannot be read. */
  key: string | null;
  /** `settled`: the drop has its outcome by another way, and the letter may go. */
  state: "failed" | "settled";
  attempts: number | null;
  sentAt: string;
  reason: string | null;
  body: string;
}

/** Every letter, with what the archive knows of its drop. */
export async function listLetters({ queue, failures, catalogue }: Services): Promise<Letter[]> {
  const found: { id: string; body: string; sentAt: string }[] = [];
  await queue.deadLetters.each((letter) => {
    found.push(letter);
    return "keep";
  });
  return Promise.all(
    found.map(async ({ id, body, sentAt }) => {
      const key = keyOf(body);
      const failure = await failures.failureOf(key ?? id);
      const isSettled = key !== null && (await catalogue.outcomes(key)).length > 0;
      return {
        id,
        key,
        state: isSettled ? "settled" : "failed",
        attempts: failure?.attempt ?? null,
        sentAt,
        reason: failure?.error ?? null,
        body,
      };
    }),
  );
}

/** Queues the letters of these ids again, or throws them away; returns the ids that were found. */
export async function settleLetters(
  { queue }: Services,
  ids: ReadonlySet<string> | "all",
  fate: "redrive" | "drop",
): Promise<string[]> {
  const met: string[] = [];
  await queue.deadLetters.each(({ id }) => {
    if (ids !== "all" && !ids.has(id)) return "keep";
    met.push(id);
    return fate;
  });
  return met;
}

function keyOf(body: string): string | null {
  try {
    return dropsOfMessage(body)[0]?.key ?? null;
  } catch {
    return null;
  }
}
