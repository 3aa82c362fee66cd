/** Headings and declarations of a page, and the place that each stands in. */
import type { Element } from "domhandler";
import type { Region } from "./class-kinds.ts";
import type { HeadingPlace } from "./heading-place.ts";

export interface Meta {
  /** `name`, `property`, `itemprop` or `http-equiv`, in lower case. */
  key: string;
  content: string;
}

export interface Heading extends HeadingPlace {
  level: 1 | 2 | 3;
  text: string;
  /** The text in the form in which wordings are compared. */
  form: string;
  region: Region | null;
  /** Which region element it stands in, 0 for none. */
  scope: number;
  /** Position: how many texts the page has before it. */
  at: number;
  /** The lines it is set in, if it is the main headline and they are several. */
  parts: readonly string[];
}

/** A heading with its element, from which its lines are read if they are asked for. */
export type FoundHeading = Heading & { el: Element };

/** Where the walk stands: what a mark or heading keeps of its surroundings. */
export interface Place {
  region: Region | null;
  scope: number;
  at: number;
}
