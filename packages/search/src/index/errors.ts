/** Faults of an index. */
import { WinnowError } from "@winnow/core/records";

/** Codes of a server that refused, was busy, gave up, or was not reached. */
const serverCodes: ReadonlySet<string> = new Set([
  "search.busy",
  "search.engine",
  "search.timeout",
  "search.unreachable",
]);

/** An index that cannot do what it is asked; `code` says why. */
export class SearchIndexError extends WinnowError {
  override name = "SearchIndexError";

  /** Whether there is an index, and its server did not give a whole answer. */
  get isOfServer(): boolean {
    return serverCodes.has(this.code);
  }
}

/** A cursor that no answer to this question gave. */
export class CursorError extends WinnowError {
  override name = "CursorError";
}
