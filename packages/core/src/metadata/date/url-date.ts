/** The day that a URL carries in its path. */
import { findDates, type ParsedDate } from "../../dates/index.ts";
import { metasOf, type RuleInput } from "../rule-input.ts";

const slashed = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/;
const compact = /[/_-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/_.-]|$)/;

/**
 * Reads the dates in the paths of the page's URL and of those it declares.
 *
 * @example
 * in:  https://example.org/2020/10/05/bridge-reopens
 * out: 2020-10-05
 */
export function urlDates(input: RuleInput): ParsedDate[] {
  const urls = [input.url, input.facts?.canonical, ...metasOf(input, "og:url")];
  return urls.flatMap((url) => {
    const path = URL.parse(url ?? "")?.pathname.slice(0, 500) ?? "";
    const match = slashed.exec(path) ?? compact.exec(path);
    return match ? findDates(`${match[1]}-${match[2]}-${match[3]}`) : [];
  });
}
