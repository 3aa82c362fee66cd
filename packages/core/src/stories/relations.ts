/** Relations between articles: one holds the other, or their facts differ. */

import type { Verdict } from "../dedup/compare/relate.ts";
import { joinsStory } from "../dedup/decide.ts";
import type { ArticleId } from "../records/article.ts";
import type { Relation } from "../records/story.ts";

export interface Relations {
  /**
   * Notes a relation on both articles. Safe to repeat. Of several, by several versions, the one with
   * the lower hashes of texts stays, whichever came first.
   */
  record(relation: Relation): Promise<void>;
}

/**
 * Coverage of both texts from which two that were kept apart are told to readers: nearly one text
 * with other numbers or names. Under it they share a template or background, which is no news.
 */
const nearlyOneText = 0.85;

/** Conflicts that are kept as examples. */
const maxConflicts = 5;

/** One text of an article. */
export interface TextOf {
  articleId: ArticleId;
  textHash: string;
}

/** The relation to record between two articles, or `null` where there is nothing to tell. */
export function relationBetween(
  from: TextOf,
  to: TextOf,
  { relation, containment, coverage, factsDiffer, conflicts }: Verdict,
): Relation | null {
  const base = {
    from: from.articleId,
    to: to.articleId,
    texts: { from: from.textHash, to: to.textHash },
    containment: round(containment),
    conflicts: conflicts.slice(0, maxConflicts),
  };
  if (relation === "contains" || relation === "part") return { ...base, kind: relation };
  const isNear = Math.min(coverage.ours, coverage.theirs) >= nearlyOneText;
  // Copies too: a story shows one of them, and must not hide that another says 25 instead of 12.
  return factsDiffer && (isNear || joinsStory({ relation }))
    ? { ...base, kind: "facts-differ" }
    : null;
}

/** The same relation, told from the other side. */
export function converseOf(relation: Relation): Relation {
  const { from, to, kind, texts, containment, conflicts } = relation;
  const turned = conflicts.map(({ kind, ours, theirs }) => ({ kind, ours: theirs, theirs: ours }));
  const converse = { contains: "part", part: "contains", "facts-differ": "facts-differ" } as const;
  return {
    from: to,
    to: from,
    kind: converse[kind],
    texts: { from: texts.to, to: texts.from },
    containment,
    conflicts: turned,
  };
}

/** The order of relations between two articles: the same from either side. */
export function rankOf({ texts: { from, to } }: Relation): string {
  return [from, to].sort().join(" ");
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
