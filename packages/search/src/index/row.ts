/**
 * Where a document stands in an index: rows ascend with the time of publication, so that the order
 * of dates and bounds of days cost nothing.
 *
 * A row is the day (days since 1600, above all) and a place within the day: the minute, and a slot
 * in it that the id chooses. So the same archive gives the same rows in whatever order it comes,
 * but for slots that were taken. Twenty bits hold a day of a million articles.
 */

/** Rows of a day. */
export const dayRows = 2 ** 20;

/** Slots of a minute, 1,440 of which fit in a day. */
const minuteRows = 728;

/** Days from 1600-01-01 to 1970-01-01. What is dated before counts as of its first day. */
const daysTo1970 = 135_140;
const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The undated stand before all days. */
export const undatedDay = 0;

/** No archive dates anything behind it, and rows stay exact numbers. */
const maxDay = 2 ** 22;

/** The number of a day, from 1; 0 for the undated. */
export function dayNumber(publishedAt: string | null): number {
  if (publishedAt === null) return undatedDay;
  const at = Date.parse(publishedAt);
  if (Number.isNaN(at)) return undatedDay;
  return Math.min(maxDay, Math.max(1, Math.floor(at / dayMs) + daysTo1970 + 1));
}

/** The day of a number, as yyyy-mm-dd. */
export function dayText(day: number): string {
  return new Date((day - daysTo1970 - 1) * dayMs).toISOString().slice(0, 10);
}

export function dayOfRow(row: number): number {
  return Math.floor(row / dayRows);
}

/** The row that a document would have if no other stood there. */
export function wantedRow(id: string, publishedAt: string | null): number {
  const day = dayNumber(publishedAt);
  const minute =
    day === undatedDay || publishedAt === null
      ? 0
      : Math.floor((((Date.parse(publishedAt) % dayMs) + dayMs) % dayMs) / minuteMs);
  const slots = day === undatedDay ? dayRows : minuteRows; // the undated have all of their day
  return day * dayRows + minute * minuteRows + (hashOf(id) % slots);
}

/** A row that is free, from the wanted one up and round within its day; `null` where the day is full. */
export function freeRow(wanted: number, isTaken: (row: number) => boolean): number | null {
  const first = dayOfRow(wanted) * dayRows;
  for (let step = 0; step < dayRows; step += 1) {
    const row = first + ((wanted - first + step) % dayRows);
    if (!isTaken(row)) return row;
  }
  return null;
}

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
