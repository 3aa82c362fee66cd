/** What every filed capture does for the profile of its source. */
import type { PageType } from "../records/article.ts";
import type { Profiles } from "./port.ts";
import { type Origin, sourceOf } from "./source.ts";
import { type Page, storySampleOf } from "./story-sample.ts";

/** Pages that repeat headlines and leads of articles, which are no boilerplate there. */
const indexes: ReadonlySet<PageType> = new Set(["home", "listing", "collection"]);

/**
 * Learns from a page what its source repeats, unless the page is an index. Every capture that was filed is offered,
 * duplicates too: which one speaks for the story must not depend on which came first.
 */
export async function learnFrom(
  profiles: Pick<Profiles, "learn">,
  origin: Origin,
  page: Page & { pageType: PageType | null },
): Promise<void> {
  if (page.pageType !== null && indexes.has(page.pageType)) return;
  await profiles.learn(sourceOf(origin), storySampleOf(page));
}
