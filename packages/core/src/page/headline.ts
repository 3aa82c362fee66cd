/** The main headline among a page's headings. */
import { comparable } from "../text/words.ts";
import type { FoundHeading, Heading, Meta, Place } from "./heading.ts";

/** What a heading is compared with. */
interface Declaring {
  metas: readonly Meta[];
  title: string | null;
  headings: readonly FoundHeading[];
}

/** Finds the heading that the page means: one that it declares as its title, or its first h1. */
export function mainHeading({ metas, title, headings }: Declaring): FoundHeading | null {
  const shared = metas.find(({ key }) => key === "og:title")?.content ?? "";
  const declared = comparable(`${title ?? ""} ${shared}`);
  const repeated = headings.filter(
    ({ text, form, region }) =>
      region !== "nav" && text.length <= 400 && form.length > 8 && declared.includes(form),
  );
  const own = headings.find(({ level, region }) => level === 1 && region === null);
  return repeated.sort((a, b) => a.level - b.level)[0] ?? own ?? null;
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
