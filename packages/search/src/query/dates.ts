/** Dates of a query: a year, a month or a day. */

const pattern = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u;

/**
 * The first day that `after:` takes in, or the last one of `before:`: "2020" is the whole year, so
 * `after:2020 before:2020` is that year. `null` where it is no date.
 */
export function dayOf(value: string, field: "after" | "before"): string | null {
  const parts = pattern.exec(value.normalize("NFKC").replaceAll("/", "-").replaceAll(".", "-"));
  if (!parts) return null;
  const [year, month, day] = [parts[1], parts[2], parts[3]].map((part) =>
    part === undefined ? null : Number(part),
  ) as [number, number | null, number | null];
  if (year < 1 || month === 0 || (month ?? 1) > 12 || day === 0) return null;
  const first = field === "after";
  const ofMonth = month ?? (first ? 1 : 12);
  const lastDay = new Date(Date.UTC(2000, 0, 1));
  lastDay.setUTCFullYear(year, ofMonth, 0);
  const ofDay = day ?? (first ? 1 : lastDay.getUTCDate());
  if (ofDay > lastDay.getUTCDate()) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(ofMonth)}-${two(ofDay)}`;
}
