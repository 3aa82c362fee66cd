/** Which titles are the frame of a page, its site's name, where nothing declares that name. */
import { mayHoldDate } from "../../../dates/index.ts";
import { comparable, countWords } from "../../../text/words.ts";
import { isProse } from "../../engine/head-lines.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { metasOf } from "../../engine/rule-input.ts";
import { isSiteName } from "./site-name.ts";

/** A name is shorter than a headline. */
const maxNameWords = 5;
const minHeadlineWords = 3;
/** Lines before the first prose in which the article's heading stands. */
const maxBefore = 6;
const maxText = 500;

/** What software puts where a title is missing. */
const generic: ReadonlySet<string> = new Set(
  "home|homepage|home page|index|untitled|untitled document|article|startseite|artikel|accueil|inicio|portada|página inicial|início|главная|strona główna".split(
    "|",
  ),
);

/** Says whether a form is what software calls any page, and no heading says. */
export function isGeneric(form: string, { facts }: RuleInput): boolean {
  return generic.has(form) && !(facts?.headings ?? []).some((heading) => heading.form === form);
}

/**
 * Gives the heading that the article has itself, in the form in which wordings are compared, where
 * the title that was chosen is no more than the site's name above it.
 *
 * @example
 * in:  <title>Quay Post - News of the coast</title> <h1>Quay Post</h1> <article><h2>Ferry sails again</h2> …
 * out: ferry sails again
 */
export function headingBelowFrame(form: string, input: RuleInput): string | null {
  const { facts } = input;
  if (facts === null || countWords(form) > maxNameWords) return null;
  const set = facts.headings.filter((heading) => heading.form === form);
  const isAbove = set.length > 0 && set.every(({ inMain }) => !inMain);
  if (!isAbove) return null;
  const own = articleHeading(form, input) ?? sharedTitle(form, input);
  if (own === null || isAbout(own, form)) return null;
  const declared = [facts.title ?? "", ...metasOf(input, "og:title", "twitter:title")]
    .slice(0, 4)
    .map((text) => comparable(text.slice(0, maxText)));
  // "Storm season | Quay Post": a page with the site's name behind it is called by what stands before.
  const rests = declared.map((text) => restOf(text, form)).filter((rest) => rest !== null);
  const isPage = rests.some((rest) => rest !== "" && isSiteName(rest, input.siteNames));
  if (isPage) return null;
  const isTold = declared.some((text) => text.includes(own));
  const isNamed = set.some(({ text }) => isCapitalised(text));
  const isBeside = isTold || rests.some((rest) => rest !== "");
  const isFrame = (isNamed && isBeside) || set.some(({ isLogo }) => isLogo);
  return isFrame || isOwner(form, input) ? own : null;
}

/** Whether a heading speaks of the same as the title above it: then it tells more of it. */
function isAbout(own: string, form: string): boolean {
  const words = form.split(" ");
  const told = new Set(own.split(" "));
  return words.filter((word) => told.has(word)).length * 2 > words.length;
}

/** The heading of the article that stands right before its first prose, if it can be a headline. */
function articleHeading(form: string, { lines, facts }: RuleInput): string | null {
  const body = lines.findIndex((line) => line.removal === null && isProse(line));
  if (body < 0) return null;
  const isMarked = (own: string) =>
    (facts?.marks ?? []).some(({ kind, text }) => kind === "title" && comparable(text) === own);
  for (const { source } of lines.slice(Math.max(0, body - maxBefore), body)) {
    const own = comparable(source.slice(0, maxText));
    const isHeading = (facts?.headings ?? []).some(
      (heading) =>
        heading.form === own && (heading.inArticle || isMarked(own)) && heading.region === null,
    );
    const words = countWords(source);
    if (
      isHeading &&
      own !== form &&
      words >= minHeadlineWords &&
      words > countWords(form) &&
      !mayHoldDate(source)
    ) {
      return own;
    }
  }
  return null;
}

/** The title that a page is shared by, where it shows the form alone. */
function sharedTitle(form: string, { facts }: RuleInput): string | null {
  const [shared = ""] = facts?.declared.get("og:title") ?? [];
  const own = comparable(shared.slice(0, maxText));
  if (comparable(facts?.title ?? "") !== form || own.includes(form)) return null;
  return countWords(shared) >= minHeadlineWords && own.length > form.length ? own : null;
}

const smallWord = /^(?:the|and|und|der|die|das|des|del|los|las|van|von|for|dos|las|les)$/;

/** "Quay Post", not "Apple pie": every word of a name has a capital, but small ones. */
function isCapitalised(text: string): boolean {
  return text.split(" ").every((word) => !/^\p{Ll}{3}/u.test(word) || smallWord.test(word));
}

/** What a declaration says beside the form at its start or end; `null` if it does not hold it there. */
function restOf(text: string, form: string): string | null {
  if (text === form) return "";
  if (text.startsWith(`${form} `)) return text.slice(form.length + 1);
  return text.endsWith(` ${form}`) ? text.slice(0, -form.length - 1) : null;
}

const copyright = /©|\(c\)|copyright/i;
const maxCopyright = 200;

/** Whether the page says that the words are its owner's: "© Quay Post 2024". */
function isOwner(form: string, { lines }: RuleInput): boolean {
  return lines.some(
    ({ source }) =>
      source.length < maxCopyright &&
      copyright.test(source) &&
      ` ${comparable(source)} `.includes(` ${form} `),
  );
}
