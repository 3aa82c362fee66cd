/** The time of day that is printed with a date. */
import { inBasicPlane } from "../text/basic-plane.ts";
import { offsetOf } from "./zones.ts";

export interface Clock {
  /** `T09:30`, `T09:30:15+04:00`: what follows the day in ISO 8601. */
  value: string;
  precision: "minute" | "second";
  /** Where the time ends, if it stands after the date. */
  after: number | null;
}

const zone = String.raw`(?:\s{0,2}\(?((?:UTC|GMT)?\s?[+\-−]\d{1,2}(?::?\d{2})?|Z|[A-Z]{3,4})(?![\p{L}\d]))?`;
const time = String.raw`(\d{1,2})(?:[:.h]|Uhr )(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?!\d)\s{0,2}([ap]\.?\s?m\.?(?!\p{L}))?${zone}`;
/** Words and marks that join a date to its time, in whatever language. */
const joint = String.raw`(?:T|[\s,.|\-–—·•@/)(]{1,4}(?:[\p{L}]{1,8}\.?[\s,:]{1,2}){0,2})`;

const after = inBasicPlane(new RegExp(`^${joint}${time}`, "iu"));
const compact = /^T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?/;
const before = inBasicPlane(
  new RegExp(`(?<![\\d:.])${time}[\\s,.|\\-–—·•)(]{1,4}(?:\\p{L}{1,10}[.,]?\\s)?$`, "iu"),
);
const onTheHour = /^[\s,]{1,3}(?:at\s)?(\d{1,2})\s?([ap])\.?m\.?(?!\p{L})/iu;

/** Reads the time after a date, or else the one right before it; `null` if none is printed. */
export function clockNear(text: string, index: number, end: number): Clock | null {
  const rest = text.slice(end, end + 60);
  const match = after.exec(rest) ?? compact.exec(rest);
  if (match) {
    const clock = clockOf(
      match[1],
      match[2],
      match[3],
      match.length > 5 ? match[4] : "",
      match.at(-1),
    );
    if (clock) return { ...clock, after: end + match[0].length };
  }
  const hour = onTheHour.exec(rest);
  if (hour) {
    const clock = clockOf(hour[1], "00", undefined, `${hour[2]}m`, undefined);
    if (clock) return { ...clock, after: end + hour[0].length };
  }
  const earlier = before.exec(text.slice(Math.max(0, index - 40), index));
  return earlier ? clockOf(earlier[1], earlier[2], earlier[3], earlier[4], earlier[5]) : null;
}

function clockOf(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  half: string | undefined,
  zoneName: string | undefined,
): Clock | null {
  let hour = Number(hours);
  const isHalf = half !== undefined && half !== "";
  if (isHalf && (hour < 1 || hour > 12)) return null;
  if (isHalf) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const offset = zoneName === undefined ? "" : offsetOf(zoneName);
  const tail = seconds === undefined ? "" : `:${seconds}`;
  return {
    value: `T${String(hour).padStart(2, "0")}:${minutes}${tail}${offset}`,
    precision: seconds === undefined ? "minute" : "second",
    after: null,
  };
}
