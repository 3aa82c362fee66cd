/** From what somebody asks to have taken down to the ids of articles. */
import { maxTargets, type TakedownTargets } from "@winnow/api/takedowns";
import { type ArticleId, WinnowError } from "@winnow/core/records";
import { normalizeUrl } from "@winnow/core/text";
import type { SearchReader } from "@winnow/search/index";
import type { Services } from "../services/services.ts";
import { idsOfStory } from "./plan.ts";

/** Hits that are read at a time. */
const pageSize = 100;

/** The articles that are meant, each once. Throws what names none, or too many. */
export async function targetsOf(
  services: Pick<Services, "catalogue">,
  search: Pick<SearchReader, "search">,
  { ids, urls, story, query }: TakedownTargets,
): Promise<ArticleId[]> {
  const { catalogue } = services;
  const meant = new Set<ArticleId>(ids);
  for (const url of urls) {
    const urlKey = normalizeUrl(url);
    const id = urlKey === null ? null : await catalogue.lookup(urlKey);
    if (id === null) throw refusal(`no article was saved from ${url}`);
    meant.add(id);
  }
  if (query !== null) for await (const id of found(search, query)) meant.add(id);
  if (meant.size === 0) throw refusal("nothing of that kind is in the archive");
  if (!story) return [...meant];
  const withStories = new Set<ArticleId>();
  for (const id of meant) for (const own of await idsOfStory(services, id)) withStories.add(own);
  if (withStories.size > maxTargets) throw tooMany();
  return [...withStories];
}

/** All that a query finds, copies as well. */
async function* found(
  search: Pick<SearchReader, "search">,
  query: string,
): AsyncIterable<ArticleId> {
  let count = 0;
  for (let cursor: string | null = null; ; ) {
    const request = { query, order: "newest", stories: "all", limit: pageSize, cursor } as const;
    const page: Awaited<ReturnType<SearchReader["search"]>> = await search.search(request);
    count += page.hits.length;
    if (count > maxTargets) throw tooMany();
    for (const { id } of page.hits) yield id;
    if (page.next === null) return;
    cursor = page.next;
  }
}

function tooMany(): WinnowError {
  return refusal(`more than ${maxTargets} articles are meant: narrow it down`);
}

function refusal(what: string): WinnowError {
  return new WinnowError("takedown.refused", `takedown: ${what}`);
}
