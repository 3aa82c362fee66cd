/** A page that is called by its site's name has another title, if it has any. */
import { comparable } from "../../../text/words.ts";
import { isProse } from "../../engine/head-lines.ts";
import type { Candidate } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { headingBelowFrame, isGeneric } from "./frame-name.ts";
import type { TitleReading } from "./rules.ts";
import { isSiteName } from "./site-name.ts";

type TitleCandidate = Candidate<string, TitleReading>;

/** A headline has more words than a section, which is what else a template puts into its heading. */
const minWords = 2;

/**
 * Puts the likeliest title that is no name of the site before those that are.
 *
 * @example
 * in:  <title>Quay Post: Ferry sails again</title> <header><h1>Quay Post</h1></header>
 * out: Ferry sails again
 */
export function notTheSite(candidates: TitleCandidate[], input: RuleInput): TitleCandidate[] {
  const [first] = candidates;
  if (first === undefined || candidates.length < 2) return candidates;
  const names = namesOf(first, input);
  const own = comparable(first.value);
  const isName = (own.length <= maxName && isSiteName(own, names)) || isGeneric(own, input);
  const below = headingBelowFrame(own, input);
  if (!isName && below === null && !isPathStart(first.value, input)) return candidates;
  const step = lastStep(input, names);
  const form =
    below ??
    (isName ? headingForm(input, names) : null) ??
    step?.form ??
    betterForm(candidates, names);
  const chosen = candidates.filter(({ value }) => comparable(value) === form);
  if (chosen.length === 0 && step !== null && form === step.form) {
    chosen.push({ ...first, value: step.text, raw: step.raw, source: "html:title-cut" });
  }
  if (form === null || chosen.length === 0) return candidates;
  const rest = candidates.filter(({ value }) => comparable(value) !== form);
  const confidence = Math.max(first.confidence, chosen[0]?.confidence ?? 0);
  return [...chosen.map((each) => ({ ...each, confidence })), ...rest];
}

/** The likeliest wording that neither is nor holds a name. */
function betterForm(candidates: readonly TitleCandidate[], names: ReadonlySet<string>) {
  const forms = candidates.map(({ value }) => comparable(value));
  const own = forms.filter(
    (form) => form.split(" ").length >= minWords && !isSiteName(form, names),
  );
  const holds = (form: string) =>
    [...names].some((name) => form.startsWith(`${name} `) || form.endsWith(` ${name}`));
  return own.find((form) => !holds(form)) ?? own[0] ?? null;
}

/** Lines before the first prose in which the article's heading stands. */
const maxBefore = 6;

/** The heading that the cleaner kept before the first prose. */
function headingForm({ lines, facts }: RuleInput, names: ReadonlySet<string>): string | null {
  const body = lines.findIndex((line) => line.removal === null && isProse(line));
  if (body < 0) return null;
  const heading = lines
    .slice(Math.max(0, body - maxBefore), body)
    .find(({ role, removal }) => removal === null && (role === "heading" || role === "title"));
  const form = heading === undefined ? "" : comparable(heading.source);
  const isDeclared = comparable(facts?.title ?? "").includes(form);
  return !isDeclared || form.split(" ").length < minWords || isSiteName(form, names) ? null : form;
}

/** Characters and words of a name; what is longer is a headline. */
const maxName = 40;
const maxNameWords = 5;
const separator = /\s[|·•–—-]\s|\s?[»›]\s?|:\s/u;
const path = /[»›]/u;
/** What a site's name is followed by where it stands first, before any other mark. */
const before = /^[^|·•»›–—]{1,60}?(?::\s|\s?[»›])/u;

/** What the site calls itself, in its declarations, its address, or as the frame of its pages. */
function namesOf(first: TitleCandidate, { siteNames, url, facts, lines }: RuleInput) {
  const names = new Set(siteNames);
  const host = URL.parse(url ?? "")?.hostname.replace(/^www\./, "");
  if (host) names.add(comparable(host)).add(comparable(`www.${host}`));
  const form = comparable(first.value);
  const title = (facts?.title ?? "").slice(0, 500);
  const parts = title.split(separator).map(comparable);
  if (parts.length < 2 || form.split(" ").length > maxNameWords) return names;
  // "Quay Post » News » Ferry sails again": a path leads from the site to the page.
  const isRoot = path.test(title) && parts[0] === form && (parts.at(-1) ?? "").length > form.length;
  const isOutside =
    (facts?.headings ?? []).some((heading) => heading.form === form && heading.region !== null) ||
    lines.some(
      ({ role, removal, source }) =>
        role === "title" && removal !== null && comparable(source) === form,
    );
  // "Ferry sails again - Quay Post" and "Quay Post: Ferry sails again", not "Quay Post - A title".
  const isEnd = parts.at(-1) === form || (parts[0] === form && before.test(title));
  const isPrinted = () =>
    lines.some(
      ({ removal, role, source }) =>
        removal === null && role !== "title" && comparable(source) === form,
    );
  if (isRoot || (isOutside && isEnd && isFrame(form, parts) && !isPrinted())) names.add(form);
  return names;
}

/** Whether a title is the beginning of a path: "Quay Post » News". */
function isPathStart(title: string, { facts }: RuleInput): boolean {
  const whole = facts?.title ?? "";
  return path.test(title) && whole.startsWith(title) && path.test(whole.slice(title.length));
}

/** The last step of a path of sections. */
function lastStep({ facts }: RuleInput, names: ReadonlySet<string>) {
  const raw = (facts?.title ?? "").slice(0, 500);
  const steps = raw.split(/\s?[»›]\s?/u);
  const text = (steps.at(-1) ?? "").trim();
  const form = comparable(text);
  const isNone = steps.length < 2 || form.split(" ").length < minWords || isSiteName(form, names);
  return isNone ? null : { form, text, raw };
}

/** Whether a part is shorter than another: the headline is rarely the shortest. */
function isFrame(form: string, parts: readonly string[]): boolean {
  return parts.some((part) => part.split(" ").length > form.split(" ").length);
}
