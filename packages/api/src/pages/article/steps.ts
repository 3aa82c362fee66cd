/** The steps of an article from text to text, edits and reverts, each compared with what stood before. */
import { type ArticleDiff, diffVersions } from "@winnow/core/diff";
import type { ArticleVersion, TimelineEntry } from "@winnow/core/records";

/** A save that shows another text than the save before it. */
export interface Step {
  at: string;
  kind: TimelineEntry["kind"];
  version: ArticleVersion;
  /** Against the text before; `null` for the first text, and for steps that are not compared. */
  diff: ArticleDiff | null;
  /** Whether no text is known before it. */
  isFirst: boolean;
}

/** Comparisons that one page is worth: the latest, and words of them on both sides. */
const maxCompared = 40;
const maxWords = 200_000;

/** Reads the steps off a timeline, the earliest first. */
export function stepsOf(
  entries: readonly TimelineEntry[],
  versions: readonly ArticleVersion[],
): Step[] {
  const byHash = new Map(versions.map((version) => [version.textHash, version]));
  const texts: { at: string; kind: Step["kind"]; version: ArticleVersion }[] = [];
  for (const { at, kind, textHash } of entries) {
    const version = textHash === null ? undefined : byHash.get(textHash);
    if (version === undefined || version.textHash === texts.at(-1)?.version.textHash) continue;
    texts.push({ at, kind, version });
  }
  const from = firstCompared(texts.map(({ version }) => version.wordCount));
  return texts.map((text, n) => {
    const before = texts[n - 1];
    const isCompared = before !== undefined && n >= from;
    const diff = isCompared ? diffVersions(before.version, text.version) : null;
    return { ...text, diff, isFirst: n === 0 };
  });
}

/** The earliest step that is compared with the one before; the last is, however long its texts. */
function firstCompared(wordCounts: readonly number[]): number {
  const last = wordCounts.length - 1;
  const wordsOf = (at: number) => (wordCounts[at] ?? 0) + (wordCounts[at - 1] ?? 0);
  let first = last;
  let words = wordsOf(last);
  while (first > 1 && last - first + 1 < maxCompared) {
    words += wordsOf(first - 1);
    if (words > maxWords) break;
    first -= 1;
  }
  return first;
}

/** How many facts a step changed: the headline, numbers, names, author and dates. */
export function factCount({ headline, numbers, names, fields }: ArticleDiff): number {
  return (headline === null ? 0 : 1) + numbers.length + (names?.length ?? 0) + fields.length;
}

/** Steps from `0`, the same, to `4`, another text: the share of its words that came or went. */
export function degreeOf(diff: ArticleDiff): 0 | 1 | 2 | 3 | 4 {
  const { addedWordCount, removedWordCount, from, to } = diff;
  const share = (addedWordCount + removedWordCount) / Math.max(1, from.wordCount + to.wordCount);
  if (share === 0) return 0;
  if (share < 0.02) return 1;
  if (share < 0.1) return 2;
  return share < 0.4 ? 3 : 4;
}

/** The steps in which somebody changed something, those that changed facts first, the latest first. */
export function editsOf(steps: readonly Step[]): (Step & { diff: ArticleDiff })[] {
  const edits = steps.flatMap((step) => (step.diff === null ? [] : [{ ...step, diff: step.diff }]));
  const isFactual = ({ diff }: { diff: ArticleDiff }) => (factCount(diff) > 0 ? 0 : 1);
  return edits.reverse().sort((a, b) => isFactual(a) - isFactual(b));
}
