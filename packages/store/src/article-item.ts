/** The head of an article as an item, and what its readers make of it. */
import { type Article, ArticleSummary } from "@winnow/core/article";
import type { ArticleHead, Version } from "@winnow/core/ports";
import { registrableDomain } from "@winnow/core/url";
import { z } from "zod";
import { CorruptRecordError } from "./errors.ts";
import { keys, monthOf, shardOf, sortKeyOf } from "./keys.ts";
import type { Item } from "./table-client.ts";

/** What lists show, less what changes on its own (the collections). */
const Summary = ArticleSummary.omit({ id: true, collections: true });

/** A set as the SDK gives it. */
const StringSet = z.instanceof(Set).transform((set) => [...set].map(String).sort());

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
  const domain = publisher?.domain ?? (url === null ? null : registrableDomain(url));
  return {
    month: monthOf(publishedAt),
    attributes: {
      basis,
      versionCount,
      textHash,
      summary,
      sortKey: sortKeyOf(publishedAt, id),
      datePK: keys.month(monthOf(publishedAt), shardOf(id)),
      publisherPK: domain === null ? null : keys.publisher(domain),
    },
  };
}

/** The record that leaves the archive. */
export function articleOf(id: string, head: z.infer<typeof HeadItem>, version: Version): Article {
  return {
    ...version.extraction,
    id,
    url: version.url,
    collections: head.collections,
    capturedAt: version.first.capturedAt,
    lastSeenAt: head.lastSeenAt,
    raw: version.raw,
    versionCount: head.versionCount,
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
  return { sortKey, summary: { ...summary, id: PK.slice("ARTICLE#".length), collections } };
}
