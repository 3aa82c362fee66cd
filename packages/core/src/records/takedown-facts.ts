/** What follows from a takedown: whether it is in force, what it is called, and what is said of it. */
import { sha256 } from "./ids.ts";
import type { Takedown, TakedownId } from "./takedown.ts";

/** Whether a takedown keeps anything out. */
export function isInForce({ state }: Takedown): boolean {
  return state !== "undone" && state !== "undoing";
}

/** Names a takedown: of what it is asked for, when, and why. */
export function takedownIdOf(subject: string, at: string, why: string): TakedownId {
  return sha256(JSON.stringify(["takedown", subject, at, why])).slice(0, 16);
}

/** One sentence for whoever finds that something is gone. */
export function takedownSentence({ at, why }: Pick<Takedown, "at" | "why">): string {
  return `taken down on ${at.slice(0, 10)}: ${why}`;
}
