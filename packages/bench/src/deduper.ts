/**
 * The pipeline's duplicate decision in the shape that the duplicate scorer loads: the same
 * `fileStory` that ingest calls, on ports in memory.
 */

import { prepareText, type Relation } from "@winnow/core/dedup";
import { fileStory } from "@winnow/core/stories";
import { type IndexCounts, IndexedStories } from "@winnow/core/testing";
import { normalizeUrl, registrableDomain } from "@winnow/core/text";

/** A text as the scorer streams it. */
export interface DedupDocument {
  id: string;
  text: string;
  title: string;
  publishedAt?: string;
  source: string;
  url: string;
}

export interface DedupAnswer {
  clusterId: string;
  relation?: Relation;
  /** Clusters that this document joined to its own. */
  merged?: string[];
  /** Clusters that the document contains, or is a part of. */
  contains?: string[];
}

/** Clusters texts into stories, one at a time and in any order. */
export async function createDeduper() {
  const stories = new IndexedStories();
  const { index } = stories;
  const relations = { record: async () => {} };
  const articleOfUrl = new Map<string, string>();
  let [documents, urlWrites] = [0, 0];

  return {
    async add({ id, text, title, publishedAt, source, url }: DedupDocument): Promise<DedupAnswer> {
      documents += 1;
      const prepared = prepareText(text);
      const urlKey = normalizeUrl(url);
      const known = urlKey === null ? undefined : articleOfUrl.get(urlKey);
      // Another text under a known URL is a version of the article there, as in the archive.
      const articleId = known ?? id;
      const page = {
        ...{ articleId, title, urlKey, domain: registrableDomain(source), language: null },
        publishedAt: publishedAt ?? null,
      };
      const { textHash, sketch } = prepared;
      index.add({ ...page, agency: null, textHash, sketch, storyId: articleId }, text);
      stories.lost.length = 0;
      const related = await fileStory({ index, stories, relations }, { ...page, text: prepared });
      if (urlKey !== null && known === undefined) {
        articleOfUrl.set(urlKey, articleId);
        urlWrites += 1;
      }

      const held = related.filter(({ verdict: { relation } }) => holds(relation));
      return {
        clusterId: index.storyOf(articleId),
        ...relationOf(known !== undefined, related[0]?.verdict.relation),
        merged: [...stories.lost],
        contains: held.map(({ candidate }) => index.storyOf(candidate.storyId)),
      };
    },
    counts: (): IndexCounts => ({ ...index.counts }),
    stats: () => {
      const { keysRead, claims, candidatesRead, textsRead } = index.counts;
      const each = (count: number) => Math.round((count / documents) * 100) / 100;
      return {
        reads: keysRead,
        writes: claims,
        readsEach: each(keysRead),
        writesEach: each(claims),
        candidatesEach: each(candidatesRead),
        textsEach: each(textsRead),
        urlWritesEach: each(urlWrites),
      };
    },
    async close(): Promise<void> {
      articleOfUrl.clear();
    },
  };
}

function holds(relation: Relation): boolean {
  return relation === "contains" || relation === "part";
}

/** The same URL makes a version of whatever text; else the likeliest relation counts. */
function relationOf(isKnownUrl: boolean, relation?: Relation): { relation?: Relation } {
  if (isKnownUrl && relation !== "duplicate") return { relation: "version" };
  return relation === undefined || relation === "none" ? {} : { relation };
}
