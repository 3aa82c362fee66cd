/**
 * Files a capture in the archive.
 *
 * The archive is a function of the set of captures, not of their order: everything is filed under an
 * id that owes nothing to a cleaner or to arrival, texts and sightings are sets, and what people see
 * (the head, the timeline) is computed from them. Pages that have something in common meet at points
 * that only ever gain claimants, and are joined by pairs of texts that resemble each other, so nothing
 * is ever taken back. Each step is one conditional or idempotent write, so a crash, a redelivery or a
 * race ends in the same items. One tie is left to arrival: which sixteen of more than sixteen pages
 * met at an address before it filled.
 */
import type { MeetingPoint } from "../ports/claims.ts";
import type { ArticleId } from "../records/article.ts";
import type { ArticleNode } from "../records/head.ts";
import { ownIdOf } from "../records/ids.ts";
import { rankOfSighting } from "../records/sighting.ts";
import type { Version } from "../records/version.ts";
import { joinStories } from "../stories/link.ts";
import { pathOf, rootIn, type UnionNodes, unite } from "../stories/union.ts";
import type { Filing, FilingPorts } from "./filing.ts";
import { refreshHead } from "./refresh-head.ts";
import { resemble } from "./resemble.ts";

/** What filing came to, as far as is known then; the timeline tells for good. */
export interface FiledCapture {
  articleId: ArticleId;
  /** Whether this capture stands for its text: then it is the one that looks for its like. */
  stands: boolean;
  /** Whether the text had been filed under this own id before. */
  isKnownText: boolean;
  /** Whether anything had been filed under this own id before. */
  isKnownArticle: boolean;
}

/** Files one capture. Safe to repeat at any point. */
export async function fileCapture(
  ports: FilingPorts,
  filing: Filing,
  now: Date,
): Promise<FiledCapture> {
  const { articles, sightings, versions } = ports;
  const { ownId, sighting, version } = filing;
  const { textHash } = version;
  const known = await versions.rankOf(ownId, textHash);
  // Asked before it is written: a refused put of a text costs as much as one that is taken.
  const stands =
    known === null || rankOfSighting(sighting) <= known
      ? await versions.put(ownId, version)
      : false;
  await sightings.put(ownId, sighting);
  const isKnownArticle = (await articles.node(ownId))?.head != null;

  const others = await meet(ports, filing);
  const apart: ArticleId[] = [];
  for (const other of others) {
    if (await areOne(ports, filing, other)) {
      const { root } = await unite(nodesAt(articles, now), ownId, other);
      await joinStories(ports.stories, root, ownId);
      await joinStories(ports.stories, root, other);
    } else if (other !== ownId) apart.push(other);
  }
  const { collection, at } = sighting;
  const filed = { collection, textHash, wordCount: version.extraction.wordCount, at };
  const articleId = await refreshHead(ports, ownId, filed, now);
  // Whoever shows the address that both claim, and is not this article, shows it no more.
  for (const other of apart) await refreshHead(ports, other, null, now);
  return { articleId, stands, isKnownText: known !== null, isKnownArticle };
}

/** The nodes of articles as a union wants them. */
function nodesAt(articles: FilingPorts["articles"], now: Date): UnionNodes<ArticleNode> {
  return {
    node: (id) => articles.node(id),
    merge: (loser, winner) => articles.merge(loser, winner, now),
    addMembers: (id, members) => articles.addMembers(id, members),
  };
}

/** Own ids that this page meets, with what they have in common. */
async function meet(ports: FilingPorts, filing: Filing): Promise<ArticleId[]> {
  const { ownId, declaredKey, givenKey, site, version } = filing;
  const met = new Set<ArticleId>();
  const text: MeetingPoint = { kind: "text", textHash: version.textHash, site };
  for (const id of await claimedBy(ports, text, ownId)) met.add(id);
  if (declaredKey !== null && declaredKey !== givenKey) {
    const address: MeetingPoint = { kind: "address", urlKey: declaredKey };
    for (const id of await claimedBy(ports, address, ownId)) met.add(id);
    met.add(ownIdOf({ urlKey: declaredKey }));
  }
  if (givenKey !== null) {
    // Who declares this address looks here after claiming it, and we there after filing: one sees
    // the other.
    const { ids } = await ports.claims.claimants({ kind: "address", urlKey: givenKey });
    for (const id of ids) met.add(id);
  }
  met.delete(ownId);
  return [...met].sort();
}

/** Claims a point, unless it was claimed before, and returns who else has; nobody at a full one. */
async function claimedBy(
  { claims }: FilingPorts,
  point: MeetingPoint,
  ownId: ArticleId,
): Promise<readonly ArticleId[]> {
  const standing = await claims.claimants(point);
  const after = standing.ids.includes(ownId) ? standing : await claims.claim(point, ownId);
  return after.isFull && !after.ids.includes(ownId) ? [] : after.ids;
}

/** Whether another own id is this article: it is already, or some pair of their texts resemble. */
async function areOne(
  { articles, versions }: FilingPorts,
  { ownId, version }: Filing,
  other: ArticleId,
): Promise<boolean> {
  const [ours, theirs] = [await pathOf(articles, ownId), await pathOf(articles, other)];
  if (rootIn(ours).id === rootIn(theirs).id) return true;
  const texts: Version[] = await versions.all(other);
  return texts.some((text) => resemble(version, text));
}
