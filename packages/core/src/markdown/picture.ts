/** Pictures: what an `<img>` shows, and whether it shows anything to people. */
import type { Element } from "domhandler";
import { foldSpace } from "../text/words.ts";
import { resolveAddress } from "./addresses.ts";

export interface Picture {
  url: string;
  alt: string;
}

/** Where scripts that load pictures late keep the address: read before a `src` that is a stand-in. */
const lateSources = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src"];
const lateSets = ["data-srcset", "data-lazy-srcset"];
/** Characters of a set of sources, and of a description, that are looked at. */
const maxSetLength = 4000;
const maxAltLength = 300;
/** Pixels on a side up to which a picture is a counter, a spacer or a button's icon. */
const maxIconSide = 24;

const styleHidden = /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i;

/** Reads a picture; `null` for counters, icons, hidden ones and those without an http(s) address. */
export function pictureOf({ attribs }: Element, base: string | null): Picture | null {
  if (isIcon(attribs) || isHidden(attribs)) return null;
  for (const address of sourcesOf(attribs)) {
    const url = resolveAddress(address, base);
    if (url !== null) return { url, alt: foldSpace((attribs.alt ?? "").slice(0, maxAltLength)) };
  }
  return null;
}

type Attributes = Readonly<Record<string, string>>;

function sourcesOf(attribs: Attributes): string[] {
  const late = lateSources.map((name) => attribs[name]);
  const lateSet = lateSets.map((name) => lastOfSet(attribs[name]));
  const found = [...late, ...lateSet, attribs.src, lastOfSet(attribs.srcset)];
  return found.filter((address) => address !== undefined && address.trim() !== "") as string[];
}

/** The last of a set of sources, by custom its largest. */
function lastOfSet(set: string | undefined): string | undefined {
  if (set === undefined || set.length > maxSetLength) return undefined;
  const last = set.split(/,\s/).at(-1)?.trim();
  return last?.split(/\s/)[0];
}

function isIcon({ width, height }: Attributes): boolean {
  const sides = [width, height].map((side) =>
    side && /^\d/.test(side) ? parseInt(side, 10) : null,
  );
  if (sides.some((side) => side !== null && side <= 2)) return true;
  return sides.every((side) => side !== null && side <= maxIconSide);
}

function isHidden({ hidden, style, ...rest }: Attributes): boolean {
  if (hidden !== undefined || rest["aria-hidden"] === "true") return true;
  return style !== undefined && styleHidden.test(style.slice(0, 200));
}
