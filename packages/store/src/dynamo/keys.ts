/**
 * Every key of the table, built in this file and nowhere else.
 *
 * | question | PK | SK |
 * | --- | --- | --- |
 * | which article is this own id? what do lists show of it? | `ARTICLE#<own id>` | `HEAD` |
 * | one of its texts, with the fields read beside it | `ARTICLE#<own id>` | `VERSION#<text hash>` |
 * | what did its page say, and when? | `ARTICLE#<own id>` | `SIGHTING#<instant> <capture id>` |
 * | what else is this article near? | `ARTICLE#<own id>` | `RELATION#<own id>` |
 * | which pages declare this address? at most sixteen | `CLAIM#ADDRESS#v<scheme>#<sha256>` | `CLAIM` |
 * | which pages of this site, or of none, have this text? | `CLAIM#TEXT#<hash>` | `SITE#<registrable domain>` |
 * | which articles hold this shingle? at most four | `INDEX#v<scheme>#<hash>` | `INDEX` |
 * | which story is this article in? who is in it? | `STORY#<own id>` | `STORY` |
 * | what became of this drop? | `DROP#<key>` | `CAPTURE#<capture id>` |
 * | has this container been read to its end? | `DROP#<key>` | `SETTLED#<tag of the upload>` |
 * | which outcomes have no raw copy, so that no edition makes them again? | `UNREAD` | `CAPTURE#<capture id>` |
 * | why does this drop fail? | `FAILURE#<key or message id>` | `FAILURE` |
 * | which months have articles? | `DIRECTORY` | `MONTHS` |
 * | which files are the search index of an edition? | `SEARCH#<edition>` | `PUBLISHED` |
 * | how far has the building of its index come? | `SEARCH#<edition>` | `DRAFT` |
 * | which editions are there, and which is current? in the first one's table alone | `EDITIONS` | `REGISTRY` |
 * | which takedowns does this mark belong to? in the first one's table alone, as all of these | `TOMBSTONE#<keyed hash>` | `TOMBSTONE` |
 * | was this own id taken down? | `TOMBSTONE#ARTICLE#<own id>` | `TOMBSTONE` |
 * | by which key are marks hashed? | `TAKEDOWNS` | `KEY` |
 * | what was taken down, when, and why? | `TAKEDOWNS` | `TAKEDOWN#<takedown id>` |
 * | what was asked for from afar, and is not done yet? | `TAKEDOWNS` | `ASKED#<id>` |
 * | which drops did it turn away? | `TAKEDOWN#<takedown id>` | `TURNED-AWAY#<capture id>` |
 * | who takes the steps of editions, and until when? | `EDITIONS` | `LEASE` |
 * | what do the stories of a source have in common? | `SOURCE#<domain>` | `SAMPLE#v<scheme>#<hash of the collection>#<slot>` |
 *
 * | index | partition | sorted by |
 * | --- | --- | --- |
 * | `byDate` | `MONTH#<yyyy-mm>#<shard>` | day of publication, id |
 * | `byPublisher` | `PUBLISHER#<domain>` | day of publication, id |
 * | `byChange` | `CHANGED#<yyyy-mm-dd>#<shard>` | instant of the latest change, id |
 */
import { type Source, sampleSchemeVersion } from "@winnow/core/boilerplate";
import { indexScheme } from "@winnow/core/dedup";
import type { MeetingPoint } from "@winnow/core/ports";
import { sha256 } from "@winnow/core/records";
import { urlSchemeVersion } from "@winnow/core/text";
export interface Key {
  PK: string;
  SK: string;
}

/** A month or a day of a busy archive is one hot key: its articles are spread over this many partitions. */
export const shardCount = 4;

const versionPrefix = "VERSION#";
export const sightingPrefix = "SIGHTING#";
const takedownPrefix = "TAKEDOWN#";
const turnedAwayPrefix = "TURNED-AWAY#";

export const keys = {
  head: (articleId: string): Key => ({ PK: `ARTICLE#${articleId}`, SK: "HEAD" }),
  version: (articleId: string, textHash: string): Key => ({
    PK: `ARTICLE#${articleId}`,
    SK: `${versionPrefix}${textHash}`,
  }),
  /** The range of an article's versions. */
  versions: (articleId: string) => ({ PK: `ARTICLE#${articleId}`, prefix: versionPrefix }),
  sighting: (ownId: string, rank: string): Key => ({
    PK: `ARTICLE#${ownId}`,
    SK: `${sightingPrefix}${rank}`,
  }),
  /** The range of what was seen under an own id. */
  sightings: (ownId: string) => ({ PK: `ARTICLE#${ownId}`, prefix: sightingPrefix }),
  claim: (point: MeetingPoint): Key =>
    point.kind === "address"
      ? { PK: `CLAIM#ADDRESS#v${urlSchemeVersion}#${sha256(point.urlKey)}`, SK: "CLAIM" }
      : { PK: `CLAIM#TEXT#${point.textHash}`, SK: `SITE#${point.site ?? ""}` },
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
  settled: (dropKey: string, etag: string): Key => ({
    PK: `DROP#${dropKey}`,
    SK: `SETTLED#${etag}`,
  }),
  unread: (captureId: string): Key => ({ PK: "UNREAD", SK: `CAPTURE#${captureId}` }),
  /** The range of all outcomes that have no raw copy. */
  allUnread: () => ({ PK: "UNREAD", prefix: "CAPTURE#" }),
  failure: (subject: string): Key => ({ PK: `FAILURE#${subject}`, SK: "FAILURE" }),
  editions: (): Key => ({ PK: "EDITIONS", SK: "REGISTRY" }),
  tombstone: (hash: string): Key => ({ PK: `TOMBSTONE#${hash}`, SK: "TOMBSTONE" }),
  tombstoneOfArticle: (ownId: string): Key => ({
    PK: `TOMBSTONE#ARTICLE#${ownId}`,
    SK: "TOMBSTONE",
  }),
  takedownKey: (): Key => ({ PK: "TAKEDOWNS", SK: "KEY" }),
  takedown: (id: string): Key => ({ PK: "TAKEDOWNS", SK: `${takedownPrefix}${id}` }),
  takedownWish: (id: string): Key => ({ PK: "TAKEDOWNS", SK: `ASKED#${id}` }),
  /** The range of what was asked for. */
  takedownWishes: () => ({ PK: "TAKEDOWNS", prefix: "ASKED#" }),
  /** The range of all takedowns. */
  takedowns: () => ({ PK: "TAKEDOWNS", prefix: takedownPrefix }),
  turnedAway: (takedownId: string, captureId: string): Key => ({
    PK: `TAKEDOWN#${takedownId}`,
    SK: `${turnedAwayPrefix}${captureId}`,
  }),
  /** The range of what a takedown turned away. */
  allTurnedAway: (takedownId: string) => ({
    PK: `TAKEDOWN#${takedownId}`,
    prefix: turnedAwayPrefix,
  }),
  editionsLease: (): Key => ({ PK: "EDITIONS", SK: "LEASE" }),
  months: (): Key => ({ PK: "DIRECTORY", SK: "MONTHS" }),
  publication: (edition: string): Key => ({ PK: `SEARCH#${edition}`, SK: "PUBLISHED" }),
  indexDraft: (edition: string): Key => ({ PK: `SEARCH#${edition}`, SK: "DRAFT" }),
  sample: (source: Source, slot: number): Key => ({
    PK: sourcePartition(source),
    SK: `${samplePrefix(source)}${String(slot).padStart(2, "0")}`,
  }),
  /** The range of what one collection's pages teach about a source. */
  samples: (source: Source) => ({ PK: sourcePartition(source), prefix: samplePrefix(source) }),
  month: (month: string, shard: number) => `MONTH#${month}#${shard}`,
  publisher: (domain: string) => `PUBLISHER#${domain}`,
  changed: (day: string, shard: number) => `CHANGED#${day}#${shard}`,
};

function sourcePartition({ name }: Source): string {
  return `SOURCE#${name}`;
}

/** Hashed: a collection's name may be long, and hold any separator. */
function samplePrefix({ collection }: Source): string {
  return `SAMPLE#v${sampleSchemeVersion}#${sha256(collection).slice(0, 16)}#`;
}

/** The partition of a month or of a day of changes that an article goes to: fixed by its id. */
export function shardOf(articleId: string): number {
  return Number.parseInt(articleId.slice(-4), 16) % shardCount;
}
