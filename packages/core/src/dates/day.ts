/** Calendar days that exist, and the weekday each falls on. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Years a page can have been published in; Buddhist (2563) and Persian ones (1399) fall outside. */
const firstYear = 1800;
const lastYear = 2199;

/** Says whether a day is in the calendar. */
export function exists({ year, month, day }: Day): boolean {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Gives the weekday of a day, 0 for Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Writes a day as ISO 8601. */
export function isoDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
