/** Days of a range, as people give them: a day, a month, or a year. */
import { UsageError } from "../command/errors.ts";

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first day of what is given: `2020-10` is 2020-10-01. */
export function firstDay(given: string, name: string): string {
  const [year, month = "01", day = "01"] = partsOf(given, name);
  return checked(`${year}-${month}-${day}`, given, name);
}

/** The last day of what is given: `2020-02` is 2020-02-29. */
export function lastDay(given: string, name: string): string {
  const [year, month = "12", day] = partsOf(given, name);
  if (day !== undefined) return checked(`${year}-${month}-${day}`, given, name);
  checked(`${year}-${month}-01`, given, name);
  // Day 0 of a month is the last of the one before.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

function partsOf(given: string, name: string): (string | undefined)[] {
  const [, ...parts] = written.exec(given) ?? [];
  if (parts.length > 0) return parts;
  throw new UsageError(
    `${name} ${JSON.stringify(given)}: expected a day, as in 2020-10-05, a month or a year`,
  );
}

function checked(day: string, given: string, name: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)) return day;
  throw new UsageError(`${name} ${JSON.stringify(given)}: there is no such day`);
}
