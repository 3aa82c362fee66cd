/** What the elements of a page count up to: the signs by which kinds of pages differ. */
import type { Element } from "domhandler";
import { bylineKind, type ClassKinds, dateKind, type Region } from "./class-kinds.ts";
import { type Tag, tags } from "./tags.ts";

export interface PageShape {
  /** The classes of `<body>`, where software names the kind of page it made. */
  bodyClass: string;
  /** Names of the schema.org types that elements declare, and how often. */
  itemTypes: Map<string, number>;
  articles: number;
  authors: number;
  dates: number;
  codes: number;
  links: number;
  prices: number;
}

const maxItemTypes = 200;

export function shapeOfNothing(): PageShape {
  const counts = { articles: 0, authors: 0, dates: 0, codes: 0, links: 0, prices: 0 };
  return { bodyClass: "", itemTypes: new Map(), ...counts };
}

/** Counts an element in. */
export function noteShape(
  attribs: Element["attribs"],
  tag: Tag,
  kinds: ClassKinds,
  region: Region | null,
  shape: PageShape,
): void {
  if (tag === tags.a) shape.links++;
  else if (tag === tags.article) shape.articles++;
  else if (tag === tags.pre || tag === tags.code) shape.codes++;
  else if (tag === tags.body) shape.bodyClass = (attribs.class ?? "").slice(0, 1000).toLowerCase();
  if (tag === tags.time || (kinds & dateKind) !== 0) shape.dates++;
  if (region !== "nav" && (kinds & bylineKind) !== 0) shape.authors++;
  const { itemtype, itemprop } = attribs;
  if (itemtype !== undefined && shape.itemTypes.size < maxItemTypes) {
    const type = itemtype.slice(itemtype.lastIndexOf("/") + 1, itemtype.lastIndexOf("/") + 60);
    shape.itemTypes.set(type, (shape.itemTypes.get(type) ?? 0) + 1);
  }
  if (itemprop === "price") shape.prices++;
}
