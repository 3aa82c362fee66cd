/** What the class names of an element say about its content. */
import { hashOf, seed, step } from "./name-hash.ts";

const hyphen = 0x2d;
const underscore = 0x5f;
const space = 0x20;
const noBreak = 0xa0;

/** Where an element stands, if not in the article. */
export type Region = "nav" | "header" | "footer" | "aside" | "comment" | "related" | "bio";

/** A set of kinds, as bits: what an element's classes and its id say is the union of both. */
export type ClassKinds = number;

export const bylineKind = 1;
export const dateKind = 2;
export const titleKind = 4;
const firstRegionKind = 8;

const bylineTokens =
  "byline by-line author authors authorname author-name writer reporter autor auteur autore verfasser redacteur posted-by contributor contributors creator vcard";
const dateTokens =
  "date dates datum fecha data time timestamp published publish pubdate posted postdate created entry-date dateline updated byline meta postmeta";
const titleTokens = "headline entry-title post-title article-title articletitle posttitle";

/** In order: a related box inside comments is still comments. */
const regionTokens: readonly [Region, string][] = [
  ["comment", "comment comments commentlist respond disqus replies"],
  [
    "related",
    "related recommended recommendations popular trending latest recent more-from read-next next-post teaser teasers carousel promo",
  ],
  ["bio", "bio author-box authorbox about-author author-bio"],
  ["aside", "sidebar side-bar widget widgets aside skiptranslate goog-gt translate-widget"],
  ["footer", "footer site-footer copyright"],
  ["nav", "nav navbar navigation menu breadcrumb breadcrumbs"],
];

/** The kinds by the hashes of their tokens: no part of a class string is ever cut out to look it up. */
const kindsByHash = kindsOfTokens();

/** Reads class strings that repeat hundreds of times on one page, each of them once. */
export function classReader(): (names: string | undefined) => ClassKinds {
  const known = new Map<string, ClassKinds>();
  return (names) => {
    if (names === undefined) return 0;
    const cached = known.get(names);
    if (cached !== undefined) return cached;
    const kinds = kindsOf(names);
    known.set(names, kinds);
    return kinds;
  };
}

/** Tells what a list of classes, or an id, says; `undefined` says nothing. */
export function kindsOf(names: string | undefined): ClassKinds {
  if (names === undefined) return 0;
  const length = Math.min(names.length, maxLength);
  let kinds = 0;
  let own = seed; // hash of the token since the last border
  let joined = 0; // hash of the token before, its hyphen and this one; 0 if no hyphen joins them
  let before = 0;
  for (let at = 0; at <= length; at++) {
    const raw = at < length ? names.charCodeAt(at) : space;
    const isCapital = raw >= 0x41 && raw <= 0x5a;
    const code = isCapital ? raw | 0x20 : raw;
    const isInner = isCapital && before >= 0x61 && before <= 0x7a;
    if (isInner || code === hyphen || code === underscore || code <= space || code === noBreak) {
      kinds |= (kindsByHash.get(own) ?? 0) | (joined === 0 ? 0 : (kindsByHash.get(joined) ?? 0));
      joined = isInner || code === hyphen ? step(own, hyphen) : 0;
      own = seed;
    }
    if (isInner || (code !== hyphen && code !== underscore && code > space && code !== noBreak)) {
      own = step(own, code);
      if (joined !== 0) joined = step(joined, code);
    }
    before = raw;
  }
  return kinds;
}

/** Gives the region that kinds name, by the order of the regions. */
export function regionOfKinds(kinds: ClassKinds): Region | null {
  if (kinds < firstRegionKind) return null;
  for (let at = 0; at < regionTokens.length; at++) {
    if (kinds & (firstRegionKind << at)) return regionTokens[at]?.[0] ?? null;
  }
  return null;
}

/** Longer lists of classes are a framework's: its names are of sizes and colours. */
const maxLength = 400;

function kindsOfTokens(): ReadonlyMap<number, ClassKinds> {
  const kinds = new Map<number, ClassKinds>();
  const lists = [bylineTokens, dateTokens, titleTokens, ...regionTokens.map(([, list]) => list)];
  for (const [at, list] of lists.entries()) {
    for (const token of list.split(" ")) {
      // A stray collision marks an element like any odd class name would.
      const hash = hashOf(token);
      kinds.set(hash, (kinds.get(hash) ?? 0) | (1 << at));
    }
  }
  return kinds;
}
