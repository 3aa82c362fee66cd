/** Faults of an index. */
import { WinnowError } from "@winnow/core/records";

/** An index that cannot do what it is asked; `code` says why. */
export class SearchIndexError extends WinnowError {
  override name = "SearchIndexError";
}

/** A cursor that no answer to this question gave. */
export class CursorError extends WinnowError {
  override name = "CursorError";
}
