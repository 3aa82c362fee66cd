/** A declared title without the site's name behind it, and without the section before that name. */
import { isMenuEntry } from "../../../clean/menu.ts";
import { comparable } from "../../../text/words.ts";
import type { Candidate } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import type { TitleReading } from "./rules.ts";
import { isSiteName } from "./site-name.ts";

type TitleCandidate = Candidate<string, TitleReading>;

/** What parts a title from the site's name; the bar of other scripts is one as well. */
const lastPart = /^(.{8,}?)(?:\s*[|｜ㅣ»]\s*|\s+[–—·•-]\s+)([^|｜ㅣ»]{2,60})$/u;
/** "Ferry sails again-Regional": no blank stands before the section. */
const section = /^(.{8,})-(\p{L}[\p{L} &]{1,24})$/u;

/**
 * Puts the title without its ends first, where the likeliest is a declaration that closes with the
 * site's name and that no heading repeats.
 *
 * @example
 * in:  <title>Ferry sails again-Regional | Quay Post</title>, a site called "Quay Post"
 * out: Ferry sails again
 */
export function withoutSite(candidates: TitleCandidate[], input: RuleInput): TitleCandidate[] {
  const [first] = candidates;
  if (first === undefined) return candidates;
  const own = comparable(first.value);
  const same = candidates.filter(({ value }) => comparable(value) === own);
  const isShown = same.some(
    ({ heading, source }) => heading !== null || source.startsWith("text:"),
  );
  const [, before, end = ""] = lastPart.exec(first.value) ?? [];
  const closes = before !== undefined && isSiteName(comparable(end), input.siteNames);
  const isCut = same.some(({ cut }) => cut === "site");
  if (isShown || (!closes && !isCut)) return candidates;
  const start = closes ? before : first.value;
  const [, headline, name = ""] = section.exec(start.trim()) ?? [];
  const value = (headline !== undefined && isMenuEntry(name) ? headline : start).trim();
  const form = comparable(value);
  if (form === own || form === "") return candidates;
  const chosen = candidates.filter((each) => comparable(each.value) === form);
  const rest = candidates.filter((each) => comparable(each.value) !== form);
  const cut: TitleCandidate = { ...first, value, cut: "site", source: "html:title-cut" };
  const { confidence } = first;
  return [
    ...(chosen.length > 0 ? chosen : [cut]).map((each) => ({ ...each, confidence })),
    ...rest,
  ];
}
