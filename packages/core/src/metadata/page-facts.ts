/** What an HTML page declares about itself, collected in one walk. */
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { maxDepth, maxNodes } from "../limits.ts";
import type { Page } from "../read/page.ts";
import { comparable, foldSpace } from "../text.ts";
import { type ClassKinds, classKindReader, type Region } from "./class-kinds.ts";
import { textOf, unseen } from "./element-text.ts";
import { type LdNodes, readJsonLd } from "./json-ld.ts";

export interface Meta {
  /** `name`, `property`, `itemprop` or `http-equiv`, in lower case. */
  key: string;
  content: string;
}

export interface Heading {
  level: 1 | 2 | 3;
  text: string;
  region: Region | null;
  /** Which region element it stands in, 0 for none. */
  scope: number;
  /** Position: how many texts the page has before it. */
  at: number;
}

/** An element that is marked as a byline or a date, by its name, its attributes or its classes. */
export interface Mark {
  kind: "byline" | "date" | "title";
  /** What marks it: `time`, `itemprop:author`, `rel:author`, `class:byline`. */
  by: string;
  text: string;
  /** The machine-readable value: `datetime` or `content`. */
  value: string | null;
  region: Region | null;
  scope: number;
  at: number;
}

export interface PageFacts {
  /** The `lang` attribute of the page, as written. */
  language: string | null;
  title: string | null;
  canonical: string | null;
  metas: Meta[];
  ld: LdNodes;
  headings: Heading[];
  marks: Mark[];
}

const regionTags: ReadonlyMap<string, Region> = new Map([
  ["nav", "nav"],
  ["footer", "footer"],
  ["aside", "aside"],
]);

/** Longer values are texts, not declarations. */
const maxValueLength = 2000;
/** A byline names people, a date a day: what marks more text than this marks something else. */
const maxMarkLength = 240;
const maxHeadings = 300;
const maxMarks = 400;

/** Where the walk stands: what a mark or heading keeps of its surroundings. */
interface Place {
  region: Region | null;
  scope: number;
  at: number;
}

/** Reads the declarations of a page in one walk over its nodes, without recursion. */
export function readPageFacts(page: Page): PageFacts {
  const facts = emptyFacts();
  const scripts: string[] = [];
  const kindsOf = classKindReader();
  // The region with its number, and whether an article is open, at each depth of the walk.
  const regions: (Region | null)[] = [null];
  const scopes: number[] = [0];
  const inArticle: boolean[] = [false];
  let depth = 0;
  let at = 0;
  let node: AnyNode | null = page.document.firstChild;
  for (let seen = 1; node !== null && seen <= maxNodes; seen++) {
    if (isTag(node)) {
      const kinds = kindsOf(`${node.attribs.class ?? ""} ${node.attribs.id ?? ""}`);
      const outer = regions[depth] ?? null;
      const region = outer ?? regionOf(node, kinds, inArticle[depth] === true);
      const scope = outer !== null ? (scopes[depth] ?? 0) : region === null ? 0 : seen;
      const descend = readElement(node, kinds, { region, scope, at }, facts, scripts);
      if (descend && node.firstChild !== null && depth < maxDepth) {
        const opens = node.name === "article" || node.name === "main";
        inArticle[depth + 1] = inArticle[depth] === true || opens;
        regions[depth + 1] = region;
        scopes[depth + 1] = scope;
        depth++;
        node = node.firstChild;
        continue;
      }
    } else if (isText(node) && /\S/.test(node.data)) at++;
    while (node !== null && node.next === null) {
      node = depth > 0 ? (node.parent as AnyNode | null) : null;
      depth--;
    }
    node = node?.next ?? null;
  }
  openHeadlineRegion(facts);
  return { ...facts, ld: readJsonLd(scripts) };
}

/**
 * Takes the region that holds the headline for the article: some templates call the whole column
 * a widget, or the whole page a sidebar layout.
 */
function openHeadlineRegion(facts: PageFacts): void {
  const scope = mainHeading(facts)?.scope ?? 0;
  if (scope === 0) return;
  for (const place of [...facts.headings, ...facts.marks]) {
    if (place.scope === scope) place.region = null;
  }
}

/** Finds the heading that `<title>` or og:title repeats, or else the first h1 of the article. */
export function mainHeading(facts: PageFacts): Heading | null {
  const shared = facts.metas.find(({ key }) => key === "og:title")?.content ?? "";
  const declared = comparable(`${facts.title ?? ""} ${shared}`);
  const repeated = facts.headings.filter(({ text, region }) => {
    const form = region === "nav" || text.length > 400 ? "" : comparable(text);
    return form.length > 8 && declared.includes(form);
  });
  const own = facts.headings.find(({ level, region }) => level === 1 && region === null);
  return repeated.sort((a, b) => a.level - b.level)[0] ?? own ?? null;
}

function emptyFacts(): PageFacts {
  const ld: LdNodes = { articles: [], pages: [], others: [], byId: new Map() };
  return { language: null, title: null, canonical: null, metas: [], ld, headings: [], marks: [] };
}

/** Notes what one element declares; says whether the walk should go into it. */
function readElement(
  el: Element,
  kinds: ClassKinds,
  place: Place,
  facts: PageFacts,
  scripts: string[],
): boolean {
  const { attribs, name } = el;
  if (name === "script") {
    if (attribs.type?.toLowerCase().includes("ld+json")) scripts.push(textOf(el, 2_000_000));
    return false;
  }
  if (unseen.has(name)) return false;
  if (name === "meta") readMeta(attribs, facts);
  else if (name === "link" && attribs.rel?.toLowerCase() === "canonical") {
    facts.canonical ??= attribs.href?.trim().slice(0, maxValueLength) || null;
  } else if (name === "html") facts.language ??= attribs.lang ?? attribs["xml:lang"] ?? null;
  else if (name === "title") facts.title ??= foldSpace(textOf(el, maxValueLength)) || null;
  else {
    if (/^h[1-3]$/.test(name) && facts.headings.length < maxHeadings) {
      const text = foldSpace(textOf(el, maxValueLength));
      const level = Number(name[1]) as Heading["level"];
      if (text !== "") facts.headings.push({ level, text, ...place });
    }
    if (facts.marks.length < maxMarks) readMarks(el, kinds, place, facts);
  }
  return true;
}

function readMeta(attribs: Element["attribs"], facts: PageFacts): void {
  const key = attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs["http-equiv"];
  const content = attribs.content?.trim();
  if (key && content) {
    facts.metas.push({ key: key.trim().toLowerCase(), content: content.slice(0, maxValueLength) });
  }
}

function readMarks(el: Element, kinds: ClassKinds, place: Place, facts: PageFacts): void {
  const { attribs, name } = el;
  const prop = attribs.itemprop?.toLowerCase() ?? "";
  const found: [Mark["kind"], string][] = [];
  if (/\b(author|creator)\b/.test(prop)) found.push(["byline", `itemprop:${prop.slice(0, 40)}`]);
  else if (/(^|\s)author(\s|$)/i.test(attribs.rel ?? "")) found.push(["byline", "rel:author"]);
  else if (kinds.isByline) found.push(["byline", "class:byline"]);
  else if (name === "address") found.push(["byline", "address"]);
  else if (name === "a" && authorPath.test(attribs.href ?? ""))
    found.push(["byline", "link:author"]);
  if (/date(published|created|modified)/.test(prop)) {
    found.push(["date", `itemprop:${prop.slice(0, 40)}`]);
  } else if (name === "time")
    found.push(["date", /updated|modified/i.test(attribs.class ?? "") ? "time:updated" : "time"]);
  else if (kinds.isDate) found.push(["date", "class:date"]);
  else if (name === "abbr" && attribs.title) found.push(["date", "abbr"]);
  if (/\bheadline\b/.test(prop)) found.push(["title", "itemprop:headline"]);
  else if (kinds.isTitle) found.push(["title", "class:title"]);
  if (found.length === 0) return;
  const text = foldSpace(textOf(el, maxMarkLength + 1));
  const value =
    attribs.datetime ?? attribs.content ?? (name === "abbr" ? attribs.title : null) ?? null;
  if (text.length > maxMarkLength || (text === "" && value === null)) return;
  for (const [kind, by] of found) facts.marks.push({ kind, by, text, value, ...place });
}

const authorPath =
  /\/(authors?|autore?s?|auteurs?|by|journalists?|reporters?|people|staff|contributors?|columnists?)\/[^/?#]{3,80}/i;

/** A header inside an article holds its headline; one outside holds the site's name and menu. */
function regionOf(el: Element, kinds: ClassKinds, inArticle: boolean): Region | null {
  if (el.name === "html" || el.name === "body" || el.name === "main" || el.name === "article")
    return null;
  const byTag = regionTags.get(el.name);
  if (byTag !== undefined) return byTag;
  if (el.name === "header" && !inArticle) return "header";
  return kinds.region;
}
