/** The pipeline's duplicate decision in the shape that the duplicate scorer loads. */

import {
  findRelated,
  joinsStory,
  keysToClaim,
  prepareText,
  type Relation,
  standInsOf,
} from "@winnow/core/dedup";
import { type IndexCounts, MemoryIndex } from "@winnow/core/testing";
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
  const index = new MemoryIndex();
  const storyOfUrl = new Map<string, string>();
  let [documents, urlWrites] = [0, 0];

  return {
    async add({ id, text, title, publishedAt, source, url }: DedupDocument): Promise<DedupAnswer> {
      documents += 1;
      const prepared = prepareText(text);
      const urlKey = normalizeUrl(url);
      const domain = registrableDomain(source);
      const page = {
        ...{ articleId: id, title, urlKey, domain, language: null },
        publishedAt: publishedAt ?? null,
      };
      const found = await findRelated({ ...page, text: prepared }, index);
      const { related, owners } = found;

      const kin = related.filter(({ verdict }) => joinsStory(verdict));
      const known = urlKey === null ? undefined : storyOfUrl.get(urlKey);
      const stories = new Set(kin.map(({ candidate }) => candidate.storyId));
      if (known !== undefined) stories.add(index.storyOf(known));
      const [storyId = id, ...merged] = stories;
      for (const loser of merged) index.merge(loser, storyId);

      const { textHash, sketch } = prepared;
      index.add({ ...page, agency: null, textHash, sketch, storyId }, text);
      for (const key of keysToClaim(found.keys, owners, standInsOf(related))) {
        await index.claim(key, id);
      }
      if (urlKey !== null && known === undefined) {
        storyOfUrl.set(urlKey, storyId);
        urlWrites += 1;
      }

      const held = related.filter(({ verdict: { relation } }) => holds(relation));
      return {
        clusterId: storyId,
        ...relationOf(known !== undefined, related[0]?.verdict.relation),
        merged,
        contains: held.map(({ candidate }) => candidate.storyId),
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
      storyOfUrl.clear();
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
