/** The main headline among a page's headings. */
import { comparable } from "../text/words.ts";
import type { FoundHeading, Heading, Meta, Place } from "./heading.ts";

/** What a heading is compared with. */
interface Declaring {
  metas: readonly Meta[];
  title: string | null;
  headings: readonly FoundHeading[];
}

/**
 * Finds the heading that the page means: one that it declares as its title, or its first h1. Of two of
 * one level the one that is shared as the title: the site's name stands in the page's title as well.
 */
export function mainHeading({ metas, title, headings }: Declaring): FoundHeading | null {
  const shared = metas.find(({ key }) => key === "og:title")?.content ?? "";
  const sharedForm = comparable(shared);
  const declared = comparable(`${title ?? ""} ${shared}`);
  const repeated = headings.filter(
    ({ text, form, region }) =>
      region !== "nav" && text.length <= 400 && form.length > 8 && declared.includes(form),
  );
  const own = headings.find(({ level, region }) => level === 1 && region === null);
  const isOther = ({ form }: FoundHeading) => (form === sharedForm ? 0 : 1);
  repeated.sort((a, b) => a.level - b.level || isOther(a) - isOther(b));
  return repeated[0] ?? own ?? null;
}

/**
 * Takes the region that holds the headline for the article: some templates call the whole column
 * a widget, or the whole page a sidebar layout.
 */
export function openHeadlineRegion(headline: Heading | null, places: readonly Place[]): void {
  const scope = headline?.scope ?? 0;
  if (scope === 0) return;
  for (const place of places) if (place.scope === scope) place.region = null;
}
