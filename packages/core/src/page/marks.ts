/** Elements that are marked as a byline, a date or a title. */
import type { Element } from "domhandler";
import { foldSpace } from "../text/words.ts";
import { bylineKind, type ClassKinds, dateKind, type Region, titleKind } from "./class-kinds.ts";
import { textOf } from "./element-text.ts";
import { type Tag, tags } from "./tags.ts";

/** An element that is marked as a byline or a date, by its name, its attributes or its classes. */
export interface Mark {
  kind: "byline" | "date" | "title";
  /** What marks it: `time`, `itemprop:author`, `rel:author`, `class:byline`. */
  by: string;
  text: string;
  /** The machine-readable value: `datetime` or `content`. */
  value: string | null;
  /** Where the element leads to, if it is a link. */
  href: string | null;
  region: Region | null;
  scope: number;
  at: number;
}

/** An element with its marks, before its text is asked for. */
export interface MarkedElement extends Pick<Mark, "region" | "scope" | "at"> {
  readonly el: Element;
  readonly marks: readonly Pick<Mark, "kind" | "by">[];
}

/** A byline names people, a date a day: what marks more text than this marks something else. */
const maxMarkLength = 240;

/** Longer addresses are those of trackers. */
const maxHref = 300;

/** Tells what marks an element; `null` for nothing. */
export function marksOn(
  attribs: Element["attribs"],
  tag: Tag,
  kinds: ClassKinds,
): MarkedElement["marks"] | null {
  const prop = attribs.itemprop;
  if (prop !== undefined && prop !== "") {
    return marksOfProperty(prop.toLowerCase(), tag, attribs, kinds);
  }
  return marksFrom(
    bylineBy(tag, attribs, kinds),
    dateBy(tag, attribs, kinds),
    (kinds & titleKind) !== 0 ? "class:title" : null,
  );
}

function marksFrom(
  byline: string | null,
  date: string | null,
  title: string | null,
): MarkedElement["marks"] | null {
  if (byline === null && date === null && title === null) return null;
  const marks: Pick<Mark, "kind" | "by">[] = [];
  if (byline !== null) marks.push({ kind: "byline", by: byline });
  if (date !== null) marks.push({ kind: "date", by: date });
  if (title !== null) marks.push({ kind: "title", by: title });
  return marks;
}

function marksOfProperty(
  prop: string,
  tag: Tag,
  attribs: Element["attribs"],
  kinds: ClassKinds,
): MarkedElement["marks"] | null {
  const property = `itemprop:${prop.slice(0, 40)}`;
  return marksFrom(
    /\b(author|creator)\b/.test(prop) ? property : bylineBy(tag, attribs, kinds),
    /date(published|created|modified)/.test(prop) ? property : dateBy(tag, attribs, kinds),
    /\bheadline\b/.test(prop)
      ? "itemprop:headline"
      : (kinds & titleKind) !== 0
        ? "class:title"
        : null,
  );
}

function bylineBy(tag: Tag, attribs: Element["attribs"], kinds: ClassKinds): string | null {
  const { rel } = attribs;
  if (rel !== undefined && /(^|\s)author(\s|$)/i.test(rel)) return "rel:author";
  if ((kinds & bylineKind) !== 0) return "class:byline";
  if (tag === tags.address) return "address";
  return tag === tags.a && authorPath.test(attribs.href ?? "") ? "link:author" : null;
}

const authorPath =
  /[?&]_?author=|\/(authors?|autore?s?|auteurs?|by|journalists?|reporters?|people|staff|contributors?|columnists?)\/[^/?#]{3,80}/i;

function dateBy(tag: Tag, attribs: Element["attribs"], kinds: ClassKinds): string | null {
  if (tag === tags.time) {
    return /updated|modified/i.test(attribs.class ?? "") ? "time:updated" : "time";
  }
  if ((kinds & dateKind) !== 0) return "class:date";
  return tag === tags.abbr && attribs.title ? "abbr" : null;
}

/** Reads the marks of an element, unless it holds more text than such an element would. */
export function markOf({ el, marks, region, scope, at }: MarkedElement): Mark[] {
  const { attribs, name } = el;
  const text = foldSpace(textOf(el, maxMarkLength + 1));
  const value =
    attribs.datetime ?? attribs.content ?? (name === "abbr" ? attribs.title : null) ?? null;
  if (text.length > maxMarkLength || (text === "" && value === null)) return [];
  const href = attribs.href?.slice(0, maxHref) ?? null;
  return marks.map(({ kind, by }) => ({ kind, by, text, value, href, region, scope, at }));
}
