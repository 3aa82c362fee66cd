/** What a takedown will do, for whoever has to say yes. Reads alone. */
import type { PlannedTakedown } from "@winnow/api/takedowns";
import type { Article, ArticleId } from "@winnow/core/records";
import type { Services } from "../services/services.ts";
import { everyEdition } from "./every-edition.ts";
import { scopeOf } from "./scope.ts";

/** Plans the takedown of articles; ids of none are left out. */
export async function planTakedown(
  services: Services,
  ids: readonly ArticleId[],
): Promise<PlannedTakedown[]> {
  const editions = await everyEdition(services);
  const planned = new Map<ArticleId, PlannedTakedown>();
  for (const id of ids) {
    const article = await services.catalogue.article(id);
    if (article === null || planned.has(article.id)) continue;
    const scope = await scopeOf(editions, [article.id]);
    planned.set(article.id, {
      ...aboutOf(article),
      ownIds: scope.ownIds,
      captureCount: scope.captureCount,
      textCount: scope.textCount,
      addresses: scope.marks.filter(({ kind }) => kind === "address").map(({ value }) => value),
      staysAt: article.alsoIn.map(({ articleId, title, url }) => ({ articleId, title, url })),
    });
  }
  // What goes as well does not stay.
  return [...planned.values()].map((each) => ({
    ...each,
    staysAt: each.staysAt.filter(({ articleId }) => !planned.has(articleId)),
  }));
}

function aboutOf({ id, title, url, publisher }: Article) {
  const name = publisher?.value.name ?? publisher?.value.domain ?? null;
  return { articleId: id, title: title?.value ?? null, url, publisher: name };
}

/** The articles of a story, that of the given id first; the article alone where it is in none. */
export async function idsOfStory(
  { catalogue }: Pick<Services, "catalogue">,
  id: ArticleId,
): Promise<ArticleId[]> {
  const own = await catalogue.locate(id);
  if (own === null) return [];
  const members = (await catalogue.story(own))?.members.map(({ articleId }) => articleId) ?? [];
  return [...new Set([own, ...members])];
}
