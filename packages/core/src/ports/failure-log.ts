/** What is known of drops that fail. */

/** Drops that failed: why, and how often. */
export interface FailureLog {
  note(failure: Failure): Promise<void>;
  clear(subject: string): Promise<void>;
  failureOf(subject: string): Promise<Failure | null>;
}

export interface Failure {
  /** The drop's key, or the queue message's id where no drop could be made out. */
  subject: string;
  error: string;
  attempt: number;
  at: string;
  /** Noted before the attempt, in case that it leaves nobody to say why: it may be under way still. */
  isAssumed?: boolean | undefined;
}
