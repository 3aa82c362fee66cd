/** Faults of the stores, and the one place that reads the SDK's errors. */
import { WinnowError } from "@winnow/core/records";
/** An item or object that does not have the shape this code writes. */
export class CorruptRecordError extends WinnowError {
  override name = "CorruptRecordError";
}

/** Whether a write was refused because its condition did not hold: an answer, not a fault. */
export function isConditionFailure(error: unknown): boolean {
  return nameOf(error) === "ConditionalCheckFailedException";
}

/** Whether S3 has no such object (or no such version of it). */
export function isMissingObject(error: unknown): boolean {
  return ["NoSuchKey", "NotFound", "NoSuchVersion"].includes(nameOf(error));
}

/** Whether a put was refused because the object exists (`If-None-Match: *`). */
export function isAlreadyThere(error: unknown): boolean {
  return ["PreconditionFailed", "ConditionalRequestConflict"].includes(nameOf(error));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
