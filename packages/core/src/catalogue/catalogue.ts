/** The archive as it is read: the rules of reading, over whatever keeps it. */
import { orderVersions } from "../filing/article-versions.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { ArticleId } from "../records/article.ts";
import { ownIdOf } from "../records/ids.ts";
import { traceOf } from "../records/takedown.ts";
import { listArticles } from "./list-articles.ts";
import { findArticle, type KnownArticle } from "./members.ts";
import { readArticle } from "./read-article.ts";
import { readMany } from "./read-many.ts";
import type { ReadPorts } from "./read-ports.ts";
import { readRelations, readStory } from "./read-story.ts";
import { readSummaries } from "./read-summaries.ts";
import { readRejection, readTimeline, tellOutcomes } from "./read-timeline.ts";

/** Builds the catalogue over its ports. */
export function createCatalogue(ports: ReadPorts): Catalogue {
  /** Answers for the article of an own id; `null` where there is none. */
  const of = async <Answer>(
    id: ArticleId,
    answer: (known: KnownArticle) => Promise<Answer>,
  ): Promise<Answer | null> => {
    const known = await findArticle(ports, id);
    return known === null ? null : answer(known);
  };
  return {
    article: (id) =>
      of(id, async (known) => readArticle(ports, known, await readStory(ports, known))),
    rejection: (id) => readRejection(ports, id),
    articlesOf: (ids) => readMany(ports, ids),
    locate: (id) => of(id, async (known) => known.id),
    place: (id) =>
      of(id, async ({ id, head }) => {
        const version = await ports.versions.get(head.textOwner, head.textHash);
        return version && { id, title: head.summary.title, raw: version.raw };
      }),
    versions: (id) =>
      of(id, async (known) => {
        const filed = await Promise.all(known.members.map((own) => ports.versions.all(own)));
        const timeline = await readTimeline(ports, known);
        return orderVersions(known.id, filed.flat(), known.head.textHash, timeline);
      }),
    timeline: (id) => of(id, (known) => readTimeline(ports, known)),
    articles: (query) => listArticles(ports, query),
    summaries: (ids) => readSummaries(ports, ids),
    outcomes: (key) => tellOutcomes(ports, key),
    lookup: (urlKey) => lookup(ports, urlKey),
    takedown: async (id) => {
      const takedown = await ports.tombstones.ofOwnId(id);
      return takedown && traceOf(takedown);
    },
    story: (id) => of(id, (known) => readStory(ports, known)),
    relations: async (id) => (await of(id, (known) => readRelations(ports, known))) ?? [],
  };
}

/** The article of an address: of the page that was dropped with it, else of the one that claims it. */
async function lookup(ports: ReadPorts, urlKey: string): Promise<ArticleId | null> {
  const given = await findArticle(ports, ownIdOf({ urlKey }));
  if (given !== null) return given.id;
  const { ids, isFull } = await ports.claims.claimants({ kind: "address", urlKey });
  if (isFull) return null;
  const claimed = await Promise.all(ids.map((id) => findArticle(ports, id)));
  const articles = new Set(claimed.filter((known) => known !== null).map((known) => known.id));
  const [only, ...others] = articles;
  return others.length === 0 ? (only ?? null) : null;
}
