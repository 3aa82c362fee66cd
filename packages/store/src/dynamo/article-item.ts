/** The head of an article as an item, and what its readers make of it. */

import type { LearnedRemoval } from "@winnow/core/boilerplate";
import {
  type Article,
  type ArticleHead,
  ArticleSummary,
  type MemberFacts,
  type Story,
  type Version,
} from "@winnow/core/records";
import { countWords, registrableDomain } from "@winnow/core/text";
import { z } from "zod";
import { CorruptRecordError } from "../errors.ts";
import { keys, monthOf, shardOf, sortKeyOf } from "./keys.ts";
import type { Item } from "./table-client.ts";

/** What lists show, less what changes on its own (the collections). */
const Summary = ArticleSummary.omit({ id: true, collections: true, copies: true });

/** A set as the SDK gives it. */
export const StringSet = z.instanceof(Set).transform((set) => [...set].map(String).sort());

export const HeadItem = z.object({
  basis: z.string(),
  versionCount: z.number().int().positive(),
  textHash: z.string(),
  collections: StringSet,
  lastSeenAt: z.iso.datetime(),
});

const ListedItem = z.object({
  PK: z.string().startsWith("ARTICLE#"),
  sortKey: z.string(),
  summary: Summary,
  collections: StringSet,
});

/** The domain that an article is listed under: its publisher's, else its address's. */
export function publisherDomainOf({
  publisher,
  url,
}: Pick<ArticleSummary, "publisher" | "url">): string | null {
  return publisher?.domain ?? (url === null ? null : registrableDomain(url));
}

/** The attributes that follow from the versions; collections and sightings are written apart. */
export function headAttributes({ id, basis, current, versionCount }: ArticleHead) {
  const { extraction, url, first, textHash } = current;
  const publisher = extraction.publisher?.value ?? null;
  const publishedAt = extraction.publishedAt?.value ?? null;
  const summary: z.infer<typeof Summary> = {
    title: extraction.title?.value ?? null,
    publisher,
    publishedAt,
    language: extraction.language?.value ?? null,
    url,
    wordCount: extraction.wordCount,
    capturedAt: first.capturedAt,
  };
  const domain = publisherDomainOf(summary);
  return {
    month: monthOf(publishedAt),
    attributes: {
      basis,
      agency: extraction.agency?.value ?? null,
      versionCount,
      textHash,
      summary,
      sortKey: sortKeyOf(publishedAt, id),
      datePK: keys.month(monthOf(publishedAt), shardOf(id)),
      publisherPK: domain === null ? null : keys.publisher(domain),
    },
  };
}

const FactsItem = z.object({
  PK: z.string().startsWith("ARTICLE#"),
  summary: Summary,
  agency: z.string().nullable().default(null),
});

/** What a story compares of its members; `null` where only a sighting stands, and no head yet. */
export function factsOfHead(item: Item): MemberFacts | null {
  if (item.summary === undefined) return null;
  const { PK, summary, agency } = FactsItem.parse(item);
  const { title, url, publisher, publishedAt, wordCount } = summary;
  const articleId = PK.slice("ARTICLE#".length);
  return { articleId, title, url, publisher, agency, publishedAt, wordCount };
}

/** The record that leaves the archive. */
export function articleOf(
  id: string,
  head: z.infer<typeof HeadItem>,
  version: Version,
  story: Story | null,
  read: { text: string; removals: LearnedRemoval[] },
): Article {
  const own = story?.members.find(({ articleId }) => articleId === id);
  const { doubts: _, ...extraction } = version.extraction;
  return {
    ...extraction,
    text: read.text,
    wordCount: countWords(read.text),
    removedLineCount: extraction.removedLineCount + read.removals.length,
    learned: read.removals,
    id,
    url: version.url,
    collections: head.collections,
    capturedAt: version.first.capturedAt,
    lastSeenAt: head.lastSeenAt,
    raw: version.raw,
    versionCount: head.versionCount,
    story:
      story && own ? { id: story.id, role: own.role, representative: story.representative } : null,
    alsoIn: story?.members.filter((member) => member !== own) ?? [],
  };
}

/** An index's entry as a line of a list, with its place in the order. */
export function listedArticle(item: Item): { sortKey: string; summary: ArticleSummary } {
  const parsed = ListedItem.safeParse(item);
  if (!parsed.success) {
    const what = `table: ${item.PK} HEAD is no article head`;
    throw new CorruptRecordError("store.head", what, { cause: parsed.error });
  }
  const { PK, sortKey, summary, collections } = parsed.data;
  return {
    sortKey,
    summary: { ...summary, id: PK.slice("ARTICLE#".length), collections, copies: 0 },
  };
}
