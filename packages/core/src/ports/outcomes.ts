/** What became of each drop: written last, once, and never changed. */
import type { CaptureId } from "../records/capture.ts";
import type { Outcome } from "../records/outcome.ts";

export interface Outcomes {
  outcomeOf(dropKey: string, captureId: CaptureId): Promise<Outcome | null>;
  /**
   * Writes the outcome unless there is one; returns the one that stands. Either way the upload that
   * the given one names is settled: the same bytes may be uploaded again with another tag.
   */
  record(outcome: Outcome): Promise<Outcome>;
  /** The outcomes of a drop, in the order of their captures' ids. */
  ofDrop(dropKey: string): Promise<Outcome[]>;
  /** Notes that every capture of a container has its outcome. Safe to repeat. */
  settleContainer(dropKey: string, etag: string, captureCount: number): Promise<void>;
  /** Whether this upload has its outcome, or is a container all of whose captures have theirs. */
  isSettled(dropKey: string, etag: string): Promise<boolean>;
}
