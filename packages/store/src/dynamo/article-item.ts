/** An article's node as an item: the joins and, at the root, the head that lists show. */
import { publisherDomainOf } from "@winnow/core/catalogue";
import type { ListedArticle } from "@winnow/core/ports";
import {
  type ArticleNode,
  Head,
  HeadSummary,
  type MemberFacts,
  monthOf,
  sortKeyOf,
} from "@winnow/core/records";
import { z } from "zod";
import { CorruptRecordError } from "../errors.ts";
import { keys, shardOf } from "./keys.ts";
import type { Item } from "./table/table-client.ts";

const prefix = "ARTICLE#";

/** A set as the SDK gives it. */
export const StringSet = z.instanceof(Set).transform((set) => [...set].map(String).sort());

const NodeItem = z.object({
  PK: z.string().startsWith(prefix),
  members: StringSet.default([]),
  mergedInto: z.string().nullable().default(null),
  collections: StringSet.default([]),
  texts: StringSet.default([]),
});

export function nodeOf(item: Item): ArticleNode {
  const { PK, ...node } = NodeItem.parse(item);
  return { id: PK.slice(prefix.length), ...node, head: headOf(item) };
}

/** The head of an item; `null` where only members stand, and no head yet. */
function headOf(item: Item): Head | null {
  if (item.basis === undefined) return null;
  const parsed = Head.safeParse({ agency: null, byline: null, modifiedAt: null, ...item });
  if (parsed.success) return parsed.data;
  const what = `table: ${item.PK} HEAD is no article head`;
  throw new CorruptRecordError("store.head", what, { cause: parsed.error });
}

/** The attributes of a head, with its places in the indexes; `null` for what it lacks. */
export function headAttributes(id: string, head: Head): Record<string, unknown> {
  const { summary } = head;
  const { publishedAt } = summary;
  const domain = publisherDomainOf(summary);
  return {
    ...head,
    sortKey: sortKeyOf(publishedAt, id),
    datePK: keys.month(monthOf(publishedAt), shardOf(id)),
    publisherPK: domain === null ? null : keys.publisher(domain),
  };
}

/** What puts a node into the index of changes. */
export function changeAttributes(id: string, at: Date): { changePK: string; changeKey: string } {
  const instant = at.toISOString();
  return {
    changePK: keys.changed(instant.slice(0, 10), shardOf(id)),
    changeKey: `${instant}#${id}`,
  };
}

/** What a story compares of its members; `null` for one without a head, or joined to another. */
export function factsOfHead(item: Item): MemberFacts | null {
  const { id, head, mergedInto } = nodeOf(item);
  if (head === null || mergedInto !== null) return null;
  const { title, url, publisher, publishedAt, wordCount } = head.summary;
  return { articleId: id, title, url, publisher, agency: head.agency, publishedAt, wordCount };
}

const ListedItem = z.object({
  PK: z.string().startsWith(prefix),
  sortKey: z.string(),
  summary: HeadSummary,
  collections: StringSet,
});

/** An index's entry as a line of a list, with its place in the order. */
export function listedArticle(item: Item): ListedArticle {
  const parsed = ListedItem.safeParse(item);
  if (!parsed.success) {
    const what = `table: ${item.PK} HEAD is no article head`;
    throw new CorruptRecordError("store.head", what, { cause: parsed.error });
  }
  const { PK, sortKey, summary, collections } = parsed.data;
  return { sortKey, summary: { ...summary, id: PK.slice(prefix.length), collections, copies: 0 } };
}
