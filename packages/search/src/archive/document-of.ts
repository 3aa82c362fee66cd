/** An article of the archive as an index takes it. */
import { withLearned } from "@winnow/core/boilerplate";
import { type Article, isDoubtful } from "@winnow/core/records";
import { countWords, registrableDomain } from "@winnow/core/text";
import type { IndexedDocument } from "../index/index.ts";

/**
 * Reads what an article is found, filtered and counted by. Its text is the one that is stored: what is
 * learned of its source later leaves lines out of what people read, and announces no change, so that an
 * index without these lines would depend on when each article was taken in.
 */
export function documentOf(article: Article, revision: number): IndexedDocument {
  const { alsoIn, id, publisher, publishedAt, story, url } = article;
  const { name = null, domain = null } = publisher?.value ?? {};
  const { learned } = article;
  const learnedWords = learned.reduce((sum, { text }) => sum + countWords(text), 0);
  return {
    id,
    storyId: story?.id ?? id,
    isRepresentative: story === null || story.representative === id,
    title: article.title?.value ?? null,
    text: withLearned(article.text, learned),
    byline: article.byline?.value ?? [],
    // As lists have it: the publisher's domain, else that of the address.
    publisher: { name, domain: domain ?? (url === null ? null : registrableDomain(url)) },
    agency: article.agency?.value ?? null,
    language: article.language?.value ?? null,
    collections: article.collections,
    pageType: article.pageType?.value ?? null,
    publishedAt: publishedAt === null ? null : printedInstant(publishedAt.value),
    capturedAt: article.capturedAt,
    wordCount: article.wordCount + learnedWords,
    copies: alsoIn.length,
    versionCount: article.versionCount,
    isDoubtful: isDoubtful(article),
    revision,
  };
}

/** `2020-10-05T23:30+04:00` is of 5 October, as printed: days are never converted. */
function printedInstant(date: string): string {
  const [day = "", time = ""] = date.split("T");
  const clock = /^(\d{2}:\d{2})(:\d{2})?/.exec(time);
  return `${day}T${clock?.[1] ?? "00:00"}${clock?.[2] ?? ":00"}Z`;
}
