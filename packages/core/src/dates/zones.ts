/** Offsets of the zone names that mean one offset wherever they are printed. */

/** `IST`, `BST` and `AST` are missing on purpose: each names several zones. */
const offsets: ReadonlyMap<string, string> = new Map([
  ["Z", "Z"],
  ["UTC", "Z"],
  ["GMT", "Z"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CDT", "-05:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
  ["WET", "+00:00"],
  ["WEST", "+01:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["MEZ", "+01:00"],
  ["MESZ", "+02:00"],
  ["EET", "+02:00"],
  ["EEST", "+03:00"],
  ["MSK", "+03:00"],
  ["JST", "+09:00"],
  ["KST", "+09:00"],
  ["AEST", "+10:00"],
  ["AEDT", "+11:00"],
]);

/** Gives the offset of a printed zone (`+0400`, `UTC+4`, `EST`), or the empty string if it is unknown. */
export function offsetOf(zone: string): string {
  const numeric = /^(?:UTC|GMT)?\s?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone.trim());
  if (numeric === null) return offsets.get(zone.trim().toUpperCase()) ?? "";
  const [, sign, hours = "", minutes = "00"] = numeric;
  if (Number(hours) > 14 || Number(minutes) > 59) return "";
  return `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
}
