/** Addresses of web archives, which hold the outlet's address and the instant of the capture. */

/** `/web/20240307091000id_/https://…` of the Wayback Machine and of every archive built as it is. */
const replayPath =
  /^https?:\/\/[^/?#]{3,100}\/(?:[\w.-]{1,40}\/){0,3}(\d{14}|\d{8}|\d{4}\.\d{2}\.\d{2}-\d{6})(?:[a-z]{2}_)?\/(https?:\/{1,2}[^/].{2,2000}|www\..{2,2000})$/i;
const undatedPath =
  /^https?:\/\/[^/?#]{3,100}\/web\/(?:\*|\d{1,7})?\/?(https?:\/{1,2}[^/].{2,2000})$/i;

export interface Replayed {
  url: string;
  /** An ISO 8601 instant; `null` for addresses without one. */
  capturedAt: string | null;
}

/** The page behind an address of a web archive; `null` for addresses of anything else. */
export function replayedBy(address: string): Replayed | null {
  const dated = replayPath.exec(address.trim());
  const target = dated?.[2] ?? undatedPath.exec(address.trim())?.[1];
  if (target === undefined) return null;
  const url = URL.parse(
    /^https?:/i.test(target) ? target.replace(/^(https?:)\/{1,2}/i, "$1//") : `http://${target}`,
  );
  if (url === null) return null;
  return { url: url.href, capturedAt: dated ? instantOf(dated[1] ?? "") : null };
}

/** The address of a page as its outlet has it, whichever archive it was seen in. */
export function originalUrl(address: string): string {
  return replayedBy(address)?.url ?? address;
}

/** The instant of a stamp such as `20240307091000`, in UTC; `null` for no day of the calendar. */
export function instantOf(stamp: string): string | null {
  const digits = stamp.replace(/\D/g, "").padEnd(14, "0");
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(digits) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at)) return null;
  const instant = new Date(at).toISOString();
  // The web is no older; the thirtieth of February would roll over.
  return instant.startsWith(`${year}-${month}-${day}`) && Number(year) >= 1990 ? instant : null;
}
