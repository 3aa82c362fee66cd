/**
 * Every key of the table, built in this file and nowhere else.
 *
 * | question | PK | SK |
 * | --- | --- | --- |
 * | an article's head: what lists show, which version is current | `ARTICLE#<id>` | `HEAD` |
 * | one of its texts, with the fields read beside it | `ARTICLE#<id>` | `VERSION#<text hash>` |
 * | where does this URL lead? | `URL#v<scheme>#<sha256>` | `URL` |
 * | who has this text? | `TEXT#<hash>` | `TEXT` |
 * | what became of this drop? | `DROP#<key>` | `CAPTURE#<capture id>` |
 * | why does this drop fail? | `FAILURE#<key or message id>` | `FAILURE` |
 * | which months have articles? | `DIRECTORY` | `MONTHS` |
 *
 * | index | partition | sorted by |
 * | --- | --- | --- |
 * | `byDate` | `MONTH#<yyyy-mm>#<shard>` | day of publication, id |
 * | `byPublisher` | `PUBLISHER#<domain>` | day of publication, id |
 */
import { sha256 } from "@winnow/core/ids";
import { urlSchemeVersion } from "@winnow/core/url";

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
  text: (textHash: string): Key => ({ PK: `TEXT#${textHash}`, SK: "TEXT" }),
  outcome: (dropKey: string, captureId: string): Key => ({
    PK: `DROP#${dropKey}`,
    SK: `CAPTURE#${captureId}`,
  }),
  /** The range of a drop's outcomes. */
  outcomes: (dropKey: string) => ({ PK: `DROP#${dropKey}`, prefix: "CAPTURE#" }),
  failure: (subject: string): Key => ({ PK: `FAILURE#${subject}`, SK: "FAILURE" }),
  months: (): Key => ({ PK: "DIRECTORY", SK: "MONTHS" }),
  month: (month: string, shard: number) => `MONTH#${month}#${shard}`,
  publisher: (domain: string) => `PUBLISHER#${domain}`,
};

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
