/** The day that a URL carries in its path. */
import { findDates, type ParsedDate } from "../../../dates/index.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";

const slashed = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/;
const compact = /[/_-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/_.-]|$)/;
/** The day first: "/29-10-2020". */
const dayFirst = /[/_-]([0-3]\d)[-_.]([01]\d)[-_.]((?:19|20)\d{2})(?=[/_.-]|$)/;

/**
 * Reads the dates in the paths of the page's URL and of those it declares.
 *
 * @example
 * in:  https://example.org/2020/10/05/bridge-reopens
 * out: 2020-10-05
 */
export function urlDates(input: RuleInput): ParsedDate[] {
  return pathDates([input.url, input.facts?.canonical, ...metasOf(input, "og:url")]);
}

/** Reads the dates in the paths of the page's picture: many archives file both by their day. */
export function imageDates(input: RuleInput): ParsedDate[] {
  return pathDates(metasOf(input, "og:image", "twitter:image").slice(0, 2));
}

function pathDates(urls: readonly (string | null | undefined)[]): ParsedDate[] {
  return urls.flatMap((url) => {
    const path = URL.parse(url ?? "")?.pathname.slice(0, 500) ?? "";
    const match = slashed.exec(path) ?? compact.exec(path);
    if (match) return findDates(`${match[1]}-${match[2]}-${match[3]}`);
    const reversed = dayFirst.exec(path);
    return reversed ? findDates(`${reversed[3]}-${reversed[2]}-${reversed[1]}`) : [];
  });
}
