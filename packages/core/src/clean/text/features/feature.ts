/** A feature: a name, and how it is read off a line of a page. */
import type { PageView } from "./page-view.ts";

/** What a feature reads: the page, and the position of the line on it. */
export type Feature = (page: PageView, at: number) => number;

/** Features by name, in the order of a row. A model stands by the names. */
export type FeatureGroup = Readonly<Record<string, Feature>>;

/** 1 for what holds. */
export function flag(holds: boolean | undefined): number {
  return holds ? 1 : 0;
}
