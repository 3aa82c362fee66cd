/** Tombstones: marks of what was taken down, by which it is known when it comes again. */
import type { ArticleId } from "../records/article.ts";
import type { Takedown, TakedownId } from "../records/takedown.ts";

/**
 * What a page is known by. Adapters keep a keyed hash of it, so that whoever finds the tombstones
 * cannot ask them what a text was.
 */
export interface Mark {
  /** `piece`: one of a few shingles that stand for a text, however it is cleaned. */
  kind: "address" | "bytes" | "text" | "piece";
  value: string;
}

/** A drop that was turned away, which an undo asks for again. */
export interface TurnedAway {
  dropKey: string;
  captureId: string;
  etag: string;
}

/** What filing and reading ask. */
export interface Tombstones {
  /** Whether nothing was ever taken down: then nothing has to be asked. */
  readonly isEmpty: boolean;
  /** The takedowns that each mark was set by, by its place in the question; those of none are left out. */
  marked(marks: readonly Mark[]): Promise<ReadonlyMap<number, readonly TakedownId[]>>;
  takedown(id: TakedownId): Promise<Takedown | null>;
  /** The latest takedown in force of an own id. */
  ofOwnId(id: ArticleId): Promise<Takedown | null>;
  /** Notes that a drop was turned away. Safe to repeat. */
  noteTurnedAway(id: TakedownId, drop: TurnedAway): Promise<void>;
}

/** What whoever takes down, gives back and rebuilds writes. Every write is safe to repeat. */
export interface TombstoneStore extends Tombstones {
  /** Sets a takedown's record and its marks. Marks of earlier calls stay. */
  set(takedown: Takedown, marks: readonly Mark[]): Promise<void>;
  /** Writes the record alone: a further state. */
  update(takedown: Takedown): Promise<void>;
  /** Takes all of its marks back. The record stays. */
  lift(id: TakedownId): Promise<void>;
  /** Every record, the latest first. */
  all(): Promise<Takedown[]>;
  turnedAway(id: TakedownId): Promise<TurnedAway[]>;
  /** Forgets who was turned away: they have been asked for again, or are deleted. */
  forgetTurnedAway(id: TakedownId): Promise<void>;
  /**
   * Sets what the copy outside of the table knows and the table does not: for a table that was made
   * anew, or was brought back to an earlier state. Returns the takedowns that have to be gone through
   * again, which are `open` then.
   */
  restore(): Promise<Takedown[]>;
}
