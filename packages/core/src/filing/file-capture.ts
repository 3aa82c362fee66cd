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
import type { Claimants, MeetingPoint } from "../ports/claims.ts";
import type { ArticleId } from "../records/article.ts";
import type { ArticleNode } from "../records/head.ts";
import { ownIdOf } from "../records/ids.ts";
import { rankOfSighting } from "../records/sort-key.ts";
import type { Version } from "../records/version.ts";
import { joinStories } from "../stories/link.ts";
import { pathOf, rootIn, type UnionNodes, unite } from "../stories/union.ts";
import { isSeen } from "./disputed.ts";
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
  /** Whether the article was announced as changed: a head was written. */
  isAnnounced: boolean;
}

/** Files one capture. Safe to repeat at any point. */
export async function fileCapture(
  ports: FilingPorts,
  filing: Filing,
  now: Date,
): Promise<FiledCapture> {
  const { sightings, versions } = ports;
  const { ownId, sighting, version } = filing;
  const { textHash } = version;
  const rank = rankOfSighting(sighting);
  const known = await versions.rankOf(ownId, textHash);
  // Asked before it is written: a refused put of a text costs as much as one that is taken.
  const stands = known === null || rank <= known ? await versions.put(ownId, version) : false;
  await sightings.put(ownId, sighting);

  const isNew = known === null;
  const met = await meetOthers(ports, filing, isNew);
  const apart: ArticleId[] = [];
  for (const other of met.others) {
    if (await areOne(ports, filing, other)) await joinArticles(ports, ownId, other, now);
    else apart.push(other);
  }
  const filed = {
    ...{ captureId: sighting.captureId, collection: sighting.collection, textHash },
    wordCount: version.extraction.wordCount,
    firstRank: known !== null && known < rank ? known : rank,
    isDisputed: met.isFull || apart.length > 0,
  };
  const { articleId, isAnnounced, isKnown } = await refreshHead(ports, ownId, filed, now);
  // Whoever shows the address that both claim, and is not this article, shows it no more.
  for (const other of apart) await refreshHead(ports, other, null, now);
  return { articleId, stands, isKnownText: !isNew, isKnownArticle: isKnown, isAnnounced };
}

/** Makes two own ids one article, and puts both into one story. */
async function joinArticles(
  { articles, stories }: FilingPorts,
  ownId: ArticleId,
  other: ArticleId,
  now: Date,
): Promise<void> {
  const nodes: UnionNodes<ArticleNode> = {
    node: (id) => articles.node(id),
    merge: (loser, winner) => articles.merge(loser, winner, now),
    addMembers: (id, members) => articles.addMembers(id, members),
  };
  await unite(nodes, ownId, other);
  await joinStories(stories, ownId, other);
}

/** The own ids that this page meets, and whether the address that it declares is full. */
async function meetOthers(
  ports: FilingPorts,
  filing: Filing,
  isNew: boolean,
): Promise<{ others: ArticleId[]; isFull: boolean }> {
  const { ownId, declaredKey, givenKey, site, version } = filing;
  const met = new Set<ArticleId>();
  let isFull = false;
  const text: MeetingPoint = { kind: "text", textHash: version.textHash, site };
  for (const id of (await claimantsWith(ports, text, ownId, isNew)).ids) met.add(id);
  if (declaredKey !== null && declaredKey !== givenKey) {
    const address: MeetingPoint = { kind: "address", urlKey: declaredKey };
    const claimants = await claimantsWith(ports, address, ownId, isNew);
    isFull = claimants.isFull;
    for (const id of claimants.ids) met.add(id);
    const given = ownIdOf({ urlKey: declaredKey });
    if (await isSeen(ports.sightings, given)) met.add(given);
  }
  if (givenKey !== null) {
    // Who declares this address looks here after claiming it, and we there after filing: one sees
    // the other.
    const { ids } = await ports.claims.claimants({ kind: "address", urlKey: givenKey });
    for (const id of ids) met.add(id);
  }
  met.delete(ownId);
  return { others: [...met].sort(), isFull };
}

/** Who claims a point together with this page. A new text claims at once, a known one asks first. */
async function claimantsWith(
  { claims }: FilingPorts,
  point: MeetingPoint,
  ownId: ArticleId,
  isNew: boolean,
): Promise<Claimants> {
  if (isNew) return claims.claim(point, ownId);
  const standing = await claims.claimants(point);
  return standing.ids.includes(ownId) ? standing : claims.claim(point, ownId);
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
