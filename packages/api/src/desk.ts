/** What the operator's pages work with: the inbox, and the letters of drops that failed for good. */

/** Why a drop has no outcome. */
export interface DropFailure {
  error: string;
  attempt: number;
  /** Whether it is tried no more. */
  isFinal: boolean;
}

/** A message that failed for good. */
export interface DeadLetter {
  id: string;
  /** The drop that it announces; `null` where the message cannot be read. */
  key: string | null;
  /** `settled`: the drop has its outcome by another way, and the letter may go. */
  state: "failed" | "settled";
  attempts: number | null;
  sentAt: string;
  reason: string | null;
}

/** What a dropper says of a page. */
export interface AboutPage {
  url?: string | undefined;
  contentType?: string | undefined;
}

/** An operator's desk. An archive that is read from elsewhere has none. */
export interface Desk {
  /** How many messages wait or are in hand. */
  waiting(): Promise<number>;
  /** Keys of the inbox behind one, in their order; the iteration may be left at any point. */
  keysBehind(key: string | null): AsyncIterable<string>;
  /** `null` for a drop that has not failed: it waits, or has its outcome. */
  failureOf(key: string): Promise<DropFailure | null>;
  letters(): Promise<DeadLetter[]>;
  /** Queues letters again, or throws them away; returns the ids that were found. */
  settleLetters(ids: ReadonlySet<string> | "all", fate: "redrive" | "drop"): Promise<string[]>;
  /** Puts a page into the inbox. */
  drop(key: string, bytes: Uint8Array, about: AboutPage): Promise<void>;
}
