/** What an HTML page declares about itself, collected in one walk. */
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { maxNodes } from "../records/limits.ts";
import { comparable, foldSpace } from "../text/words.ts";
import { withoutAnchor } from "./anchor.ts";
import {
  type ClassKinds,
  classReader,
  kindsOf,
  type Region,
  regionOfKinds,
} from "./class-kinds.ts";
import { holdsText, isShadowRoot, partsOf, textOf } from "./element-text.ts";
import type { FoundHeading, Heading, Meta } from "./heading.ts";
import { placeOfHeading } from "./heading-place.ts";
import { mainHeading, openHeadlineRegion } from "./headline.ts";
import { decodeScriptText } from "./json/entities.ts";
import { type LdNodes, readJsonLd } from "./json/json-ld.ts";
import { type Mark, type MarkedElement, markOf, marksOn } from "./marks.ts";
import type { Page } from "./page.ts";
import { noteShape, type PageShape, shapeOfNothing } from "./page-shape.ts";
import { maxOpen } from "./repair/nesting.ts";
import { type Tag, tagOf, tags } from "./tags.ts";

export interface PageFacts {
  /** The `lang` attribute of the page, as written. */
  language: string | null;
  title: string | null;
  canonical: string | null;
  metas: Meta[];
  /** The contents of the metas by their keys. */
  declared: ReadonlyMap<string, readonly string[]>;
  ld: LdNodes;
  headings: Heading[];
  /** The heading that `<title>` or og:title repeats, or else the first h1 of the article. */
  headline: Heading | null;
  /** Bylines, dates and titles, those of menus, comments and other articles left out. */
  marks: Mark[];
  shape: PageShape;
}

/** Longer values are texts, not declarations. */
const maxValueLength = 2000;
const maxHeadings = 300;
const maxMarks = 400;

/** What the walk gathers. */
interface Found {
  language: string | null;
  title: string | null;
  canonical: string | null;
  metas: Meta[];
  headings: FoundHeading[];
  marked: MarkedElement[];
  scripts: string[];
  shape: PageShape;
}

/** Reads the declarations of a page in one walk over its nodes, without recursion. */
export function readPageFacts(page: Page): PageFacts {
  const found = foundNothing();
  const kindsOfClass = classReader();
  // The region with its number, and whether an article is open, at each depth of the walk.
  const regions: (Region | null)[] = [null];
  const scopes: number[] = [0];
  const inArticle: boolean[] = [false];
  let depth = 0;
  let at = 0;
  let node: AnyNode | null = page.root.firstChild;
  for (let seen = 1; node !== null && seen <= maxNodes; seen++) {
    if (isTag(node)) {
      const tag = tagOf(node.name);
      const kinds = kindsOfClass(node.attribs.class) | kindsOf(node.attribs.id);
      const outer = regions[depth] ?? null;
      const region = outer ?? regionOf(tag, kinds, inArticle[depth] === true);
      const scope = outer !== null ? (scopes[depth] ?? 0) : region === null ? 0 : seen;
      const descend = readElement(node, tag, kinds, region, scope, at, found);
      if (descend && node.firstChild !== null && depth < maxOpen) {
        inArticle[depth + 1] =
          inArticle[depth] === true || tag === tags.article || tag === tags.main;
        regions[depth + 1] = region;
        scopes[depth + 1] = scope;
        depth++;
        node = node.firstChild;
        continue;
      }
    } else if (isText(node) && holdsText(node.data)) at++;
    while (node !== null && node.next === null) {
      node = depth > 0 ? (node.parent as AnyNode | null) : null;
      depth--;
    }
    node = node?.next ?? null;
  }
  const { marked, scripts, headings, ...declarations } = found;
  const headline = mainHeading(found);
  openHeadlineRegion(headline, [...headings, ...marked]);
  if (headline !== null) headline.parts = partsOf(headline.el);
  return {
    ...declarations,
    headings: headings.map(withoutElement),
    declared: contentsByKey(found.metas),
    ld: readJsonLd(scripts),
    headline: headline && withoutElement(headline),
    // Read last: most marks of a page stand beside links to other articles and need no text.
    marks: marked.filter(mayCount).flatMap(markOf),
  };
}

function withoutElement({ el: _, ...heading }: FoundHeading): Heading {
  return heading;
}

function foundNothing(): Found {
  const nothing = { language: null, title: null, canonical: null };
  return { ...nothing, metas: [], headings: [], marked: [], scripts: [], shape: shapeOfNothing() };
}

function contentsByKey(metas: readonly Meta[]): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const { key, content } of metas) {
    const contents = byKey.get(key);
    if (contents) contents.push(content);
    else byKey.set(key, [content]);
  }
  return byKey;
}

/** A header may be the article's, a box about its author names the author, properties say whose they are. */
function mayCount({ region, marks }: MarkedElement): boolean {
  const isOwn = region === null || region === "header" || region === "bio";
  return isOwn || marks.some(({ by }) => by.startsWith("itemprop:") || by === "rel:author");
}

/** What a browser's translator leaves in a page that is saved. */
const translator = /^(?:goog-gt-|google_translate|gtx-trans)/;

/** Notes what one element declares; says whether the walk should go into it. */
function readElement(
  el: Element,
  tag: Tag,
  kinds: ClassKinds,
  region: Region | null,
  scope: number,
  at: number,
  found: Found,
): boolean {
  const { attribs } = el;
  if (attribs.id !== undefined && translator.test(attribs.id)) return false;
  if (tag >= tags.unseen && tag <= tags.title) return readDeclaration(el, tag, found);
  if (tag >= tags.h1 && tag <= tags.h3) readHeading(el, tag, region, scope, at, found);
  if (found.marked.length < maxMarks) {
    const marks = marksOn(attribs, tag, kinds);
    if (marks !== null) found.marked.push({ el, marks, region, scope, at });
  }
  noteShape(attribs, tag, kinds, region, found.shape);
  return true;
}

/** Notes what an element of the head declares, or of what is not shown. */
function readDeclaration(el: Element, tag: Tag, found: Found): boolean {
  const { attribs } = el;
  switch (tag) {
    case tags.script:
      if (attribs.type?.toLowerCase().includes("ld+json")) {
        found.scripts.push(textOf(el, 2_000_000));
      }
      return false;
    case tags.unseen:
      return isShadowRoot(el);
    case tags.meta:
      readMeta(attribs, found);
      return true;
    case tags.link:
      if (attribs.rel?.toLowerCase() === "canonical") {
        found.canonical ??= attribs.href?.trim().slice(0, maxValueLength) || null;
      }
      return true;
    case tags.html:
      found.language ??= attribs.lang ?? attribs["xml:lang"] ?? null;
      return true;
    case tags.title:
      found.title ??= plainText(textOf(el, maxValueLength)) || null;
      return true;
    default:
      return true;
  }
}

function readHeading(
  el: Element,
  tag: Tag,
  region: Region | null,
  scope: number,
  at: number,
  { headings }: Found,
): void {
  if (headings.length >= maxHeadings) return;
  const text = withoutAnchor(plainText(textOf(el, maxValueLength)), el);
  if (text === "") return;
  const level = tag === tags.h1 ? 1 : tag === tags.h2 ? 2 : 3;
  const form = comparable(text);
  const place = placeOfHeading(el);
  headings.push({ el, level, text, form, region, scope, at, parts: [], ...place });
}

function readMeta(attribs: Element["attribs"], facts: Found): void {
  const key = attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs["http-equiv"];
  // Some write the day of an article where a `<time>` has it.
  const content = (attribs.content ?? attribs.datetime)?.trim();
  if (key && content) {
    facts.metas.push({
      key: key.trim().toLowerCase(),
      content: plainText(content.slice(0, maxValueLength)),
    });
  }
}

/** A declared text as a reader means it: some software encodes it once more than HTML asks. */
function plainText(text: string): string {
  return foldSpace(text.includes("&") ? decodeScriptText(text) : text);
}

/** A header inside an article holds its headline; one outside holds the site's name and menu. */
function regionOf(tag: Tag, kinds: ClassKinds, inArticle: boolean): Region | null {
  switch (tag) {
    case tags.html:
    case tags.body:
    case tags.main:
    case tags.article:
      return null;
    case tags.nav:
      return "nav";
    case tags.footer:
      return "footer";
    case tags.aside:
      return "aside";
    case tags.header:
      return inArticle ? regionOfKinds(kinds) : "header";
    default:
      return regionOfKinds(kinds);
  }
}
