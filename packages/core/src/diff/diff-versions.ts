/** What changed between two versions of an article. Pure; bounded on texts of any size. */

import { summaryOf } from "../filing/article-versions.ts";
import type { ArticleVersion } from "../records/version.ts";
import { countWords } from "../text/words.ts";
import type { ArticleDiff, Change, FactChange } from "./article-diff.ts";
import { maxFacts, maxTextLength } from "./bounds.ts";
import { callOut, type Lexicons, type Subject } from "./call-out.ts";
import { compareFields, headlineOf } from "./compare-fields.ts";
import { partsOf } from "./parts.ts";
import { replaced, revise } from "./revise.ts";
import type { Revision } from "./revision.ts";
import { hasCapitals, lexiconOf, sharedSpelling } from "./words/lexicon.ts";
import { namesIn } from "./words/names.ts";
import { numbersIn } from "./words/numbers.ts";
import { type Sentence, sentencesOf, unread } from "./words/sentences.ts";

/** Compares two versions of an article: headline, fields, numbers and names, then the text. */
export function diffVersions(from: ArticleVersion, to: ArticleVersion): ArticleDiff {
  const isLong = Math.max(from.text.length, to.text.length) > maxTextLength;
  const [before, after] = [from, to].map(({ text }) =>
    isLong ? [unread(text)] : sentencesOf(text),
  ) as [Sentence[], Sentence[]];
  const headline = revise(headlineOf(from), headlineOf(to)).revisions[0] ?? null;
  const { revisions, grain } = isLong ? replaced(before, after) : revise(before, after);
  const lexicons = { before: lexiconOf(before), after: lexiconOf(after) };
  const changes = revisions.map(changeOf);
  return {
    articleId: to.articleId,
    from: summaryOf(from),
    to: summaryOf(to),
    headline: headline && changeOf(headline),
    fields: compareFields(from, to),
    numbers: factsOf(numbers, headline, revisions, lexicons),
    names: namesOf(headline, revisions, lexicons),
    changes,
    addedWordCount: isLong ? to.wordCount : countOf("added", changes),
    removedWordCount: isLong ? from.wordCount : countOf("removed", changes),
    grain,
  };
}

const numbers: Subject = {
  find: numbersIn,
  isKnown: ({ key }, lexicon) => lexicon.numbers.has(key),
  isToldOfSentences: true, // "12 died" that became "several died" is news, wherever else a 12 stands
};

/** Names that a sentence loses are told only if the article loses them: "he" stands for anybody. */
function namesOf(
  headline: Revision | null,
  revisions: readonly Revision[],
  lexicons: Lexicons,
): FactChange[] | null {
  const spelling = sharedSpelling(lexicons.before, lexicons.after);
  if (!hasCapitals(spelling)) return null;
  const names: Subject = {
    find: (tokens) => namesIn(tokens, spelling),
    isKnown: ({ key }, { words }) => key.split(" ").every((word) => words.has(word)),
    isToldOfSentences: false,
  };
  return factsOf(names, headline, revisions, lexicons);
}

function factsOf(
  subject: Subject,
  headline: Revision | null,
  revisions: readonly Revision[],
  lexicons: Lexicons,
): FactChange[] {
  let facts: FactChange[] = [];
  const call = (revision: Revision, change: number | null) => {
    if (facts.length >= maxFacts) return;
    const found = callOut(revision, subject, lexicons).slice(0, maxFacts - facts.length);
    facts = [...facts, ...found.map((fact) => ({ ...fact, change }))];
  };
  if (headline) call(headline, null);
  revisions.forEach(call);
  return facts;
}

function changeOf({ kind, before, after, rewriting }: Revision): Change {
  return {
    kind,
    before: textOf(before),
    after: textOf(after),
    paragraph: { before: before[0]?.paragraph ?? null, after: after[0]?.paragraph ?? null },
    parts: rewriting && partsOf(rewriting),
  };
}

/** The sentences as they stood, a line a paragraph; `null` for none. */
function textOf(sentences: readonly Sentence[]): string | null {
  if (sentences.length === 0) return null;
  return sentences.reduce((text, sentence, n) => {
    const last = sentences[n - 1];
    if (last === undefined) return sentence.text;
    return `${text}${last.paragraph === sentence.paragraph ? " " : "\n"}${sentence.text}`;
  }, "");
}

function countOf(side: "added" | "removed", changes: readonly Change[]): number {
  return countWords(changes.map((change) => wordsOf(change, side)).join("\n"));
}

function wordsOf({ kind, before, after, parts }: Change, side: "added" | "removed"): string {
  if (kind === "moved") return "";
  if (parts === null) return (side === "added" ? after : before) ?? "";
  return parts
    .filter((part) => part.kind === side)
    .map(({ text }) => text)
    .join(" ");
}
