/** A change before it is laid out: sentences of either text, and how the words of both compare. */
import type { Change } from "./article-diff.ts";
import type { Rewriting } from "./rewriting.ts";
import type { Sentence } from "./words/sentences.ts";

export interface Revision {
  kind: Change["kind"];
  before: readonly Sentence[];
  after: readonly Sentence[];
  /** For `changed` alone. */
  rewriting: Rewriting | null;
}

/** What goes where something else comes, or comes where nothing goes. */
export function exchange(before: readonly Sentence[], after: readonly Sentence[]): Revision {
  return { kind: kindOfExchange(before, after), before, after, rewriting: null };
}

function kindOfExchange(before: readonly Sentence[], after: readonly Sentence[]): Change["kind"] {
  if (before.length > 0) return after.length > 0 ? "replaced" : "removed";
  return "added";
}
