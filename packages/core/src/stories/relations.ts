/** Relations between articles that stay apart: one holds the other, or their facts differ. */
import type { ArticleId } from "../article.ts";
import { joinsStory } from "../dedup/decide.ts";
import type { Verdict } from "../dedup/relate.ts";
import type { Relation } from "../story.ts";

export interface Relations {
  /** Notes a relation on both articles. Safe to repeat. */
  record(relation: Relation): Promise<void>;
}

/**
 * Coverage of both texts from which two that were kept apart are told to readers: nearly one text
 * with other numbers or names. Under it they share a template or background, which is no news.
 */
const nearlyOneText = 0.85;

/** Conflicts that are kept as examples. */
const maxConflicts = 5;

/** The relation to record between two articles, or `null` where there is nothing to tell. */
export function relationBetween(
  from: ArticleId,
  to: ArticleId,
  { relation, containment, coverage, factsDiffer, conflicts }: Verdict,
): Relation | null {
  const examples = conflicts.slice(0, maxConflicts);
  const base = { from, to, containment: round(containment), conflicts: [...examples] };
  if (relation === "contains" || relation === "part") return { ...base, kind: relation };
  const isNear = Math.min(coverage.ours, coverage.theirs) >= nearlyOneText;
  if (!factsDiffer || !isNear || joinsStory({ relation })) return null;
  return { ...base, kind: "facts-differ" };
}

/** The same relation, told from the other side. */
export function converseOf({ from, to, kind, containment, conflicts }: Relation): Relation {
  const turned = conflicts.map(({ kind, ours, theirs }) => ({ kind, ours: theirs, theirs: ours }));
  const converse = { contains: "part", part: "contains", "facts-differ": "facts-differ" } as const;
  return { from: to, to: from, kind: converse[kind], containment, conflicts: turned };
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
