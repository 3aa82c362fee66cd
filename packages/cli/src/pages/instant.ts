/** Instants as people and tools write them: of a page's capture. */
import { UsageError } from "../command/errors.ts";

/** ISO 8601 with or without its `T` and its seconds. */
const written =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The fourteen digits of web archives (CDX). */
const digits = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;

/** A clock that is a little ahead makes no capture of the future. */
const toleranceMs = 24 * 3600 * 1000;

/**
 * Reads an instant as ISO 8601 in UTC. A day stands for its first moment, a time without a zone for
 * UTC. Throws a `UsageError` for what is no day of the calendar, or not yet.
 *
 * @param what - names the value in errors
 */
export function instantOf(given: string, what: string, now: number = Date.now()): string {
  const iso = given.trim().replace(digits, "$1-$2-$3T$4:$5:$6Z");
  const [, day, minute = "00:00", seconds = ":00", zone = "Z"] = written.exec(iso) ?? [];
  const midnight = new Date(`${day}T00:00:00Z`);
  const at = new Date(`${day}T${minute}${seconds}${zone}`);
  // 30 February would roll over into March.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${day}`);
  if (day === undefined || !isDay || Number.isNaN(at.getTime())) {
    throw new UsageError(
      `${what} ${JSON.stringify(given)}: expected an instant, as in 2020-10-05T09:30:00Z`,
    );
  }
  if (at.getTime() > now + toleranceMs) {
    throw new UsageError(`${what} ${JSON.stringify(given)}: this is in the future`);
  }
  return at.toISOString();
}
