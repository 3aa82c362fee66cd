/**
 * Every key of the table, built in this file and nowhere else.
 *
 * | question | PK | SK |
 * | --- | --- | --- |
 * | an article's head: what lists show, which version is current | `ARTICLE#<id>` | `HEAD` |
 * | one of its texts, with the fields read beside it | `ARTICLE#<id>` | `VERSION#<text hash>` |
 * | where does this URL lead? | `URL#v<scheme>#<sha256>` | `URL` |
 * | which article of this site has this text? | `TEXT#<hash>` | `<registrable domain>` |
 * | which articles hold this shingle? at most four | `INDEX#v<scheme>#<hash>` | `INDEX` |
 * | which story is this article in? who is in it? | `STORY#<article id>` | `STORY` |
 * | what else is this article near? | `ARTICLE#<id>` | `RELATION#<article id>` |
 * | what became of this drop? | `DROP#<key>` | `CAPTURE#<capture id>` |
 * | why does this drop fail? | `FAILURE#<key or message id>` | `FAILURE` |
 * | which months have articles? | `DIRECTORY` | `MONTHS` |
 * | what do the stories of a source have in common? | `SOURCE#<domain>` | `SAMPLE#v<scheme>#<hash of the collection>#<slot>` |
 *
 * | index | partition | sorted by |
 * | --- | --- | --- |
 * | `byDate` | `MONTH#<yyyy-mm>#<shard>` | day of publication, id |
 * | `byPublisher` | `PUBLISHER#<domain>` | day of publication, id |
 */

import { type Source, sampleSchemeVersion } from "@winnow/core/boilerplate";
import { indexScheme } from "@winnow/core/dedup";
import { sha256 } from "@winnow/core/records";
import { urlSchemeVersion } from "@winnow/core/text";
export interface Key {
  PK: string;
  SK: string;
}

/** One month of a busy archive is one hot key: its articles are spread over this many partitions. */
export const monthShards = 4;

/** The month of articles that carry no date; sorts before every real one. */
export const undatedMonth = "0000-00";

const versionPrefix = "VERSION#";

export const keys = {
  head: (articleId: string): Key => ({ PK: `ARTICLE#${articleId}`, SK: "HEAD" }),
  version: (articleId: string, textHash: string): Key => ({
    PK: `ARTICLE#${articleId}`,
    SK: `${versionPrefix}${textHash}`,
  }),
  /** The range of an article's versions. */
  versions: (articleId: string) => ({ PK: `ARTICLE#${articleId}`, prefix: versionPrefix }),
  url: (urlKey: string): Key => ({ PK: `URL#v${urlSchemeVersion}#${sha256(urlKey)}`, SK: "URL" }),
  text: (textHash: string, domain: string): Key => ({ PK: `TEXT#${textHash}`, SK: domain }),
  indexKey: (hash: string): Key => ({ PK: `INDEX#v${indexScheme}#${hash}`, SK: "INDEX" }),
  story: (articleId: string): Key => ({ PK: `STORY#${articleId}`, SK: "STORY" }),
  relation: (from: string, to: string): Key => ({ PK: `ARTICLE#${from}`, SK: `RELATION#${to}` }),
  /** The range of an article's relations. */
  relations: (articleId: string) => ({ PK: `ARTICLE#${articleId}`, prefix: "RELATION#" }),
  outcome: (dropKey: string, captureId: string): Key => ({
    PK: `DROP#${dropKey}`,
    SK: `CAPTURE#${captureId}`,
  }),
  /** The range of a drop's outcomes. */
  outcomes: (dropKey: string) => ({ PK: `DROP#${dropKey}`, prefix: "CAPTURE#" }),
  failure: (subject: string): Key => ({ PK: `FAILURE#${subject}`, SK: "FAILURE" }),
  months: (): Key => ({ PK: "DIRECTORY", SK: "MONTHS" }),
  sample: (source: Source, slot: number): Key => ({
    PK: sourcePartition(source),
    SK: `${samplePrefix(source)}${String(slot).padStart(2, "0")}`,
  }),
  /** The range of what one collection's pages teach about a source. */
  samples: (source: Source) => ({ PK: sourcePartition(source), prefix: samplePrefix(source) }),
  month: (month: string, shard: number) => `MONTH#${month}#${shard}`,
  publisher: (domain: string) => `PUBLISHER#${domain}`,
};

function sourcePartition({ name }: Source): string {
  return `SOURCE#${name}`;
}

/** Hashed: a collection's name may be long, and hold any separator. */
function samplePrefix({ collection }: Source): string {
  return `SAMPLE#v${sampleSchemeVersion}#${sha256(collection).slice(0, 16)}#`;
}

/** Where an article stands in date order: its day, then its id, so that no two are equal. */
export function sortKeyOf(publishedAt: string | null, articleId: string): string {
  return `${publishedAt ?? `${undatedMonth}-00`}#${articleId}`;
}

export function monthOf(publishedAt: string | null): string {
  return publishedAt?.slice(0, 7) ?? undatedMonth;
}

/** The partition of its month that an article goes to: fixed by its id. */
export function shardOf(articleId: string): number {
  return Number.parseInt(articleId.slice(0, 4), 16) % monthShards;
}
