/**
 * Brings the head of an article up to date: a function of its sightings and texts, so it does not
 * matter in which order they arrived.
 *
 * The basis of the standing head is read before the sightings, and the write asks for it, so a head
 * made from fewer sightings never replaces one made from more. A basis does not come back: sightings
 * are only ever added, and equal bases are made from the same current save and the same newest one.
 */
import type { ArticleId } from "../records/article.ts";
import type { ArticleNode, Head } from "../records/head.ts";
import { sha256 } from "../records/ids.ts";
import { rankOfSighting } from "../records/sort-key.ts";
import { type Choice, findCurrent, type Seen } from "./current.ts";
import { isDisputed } from "./disputed.ts";
import type { FilingPorts } from "./filing.ts";

/** The part of a text's hash that a head counts by. */
export function textMark(textHash: string): string {
  return textHash.slice(0, 12);
}

/** What the caller has just filed, which the standing head may not know of. */
export interface JustFiled {
  captureId: string;
  collection: string;
  textHash: string;
  wordCount: number;
  /** The rank of the capture that stands for the text. */
  firstRank: string;
  /** Whether others claim the address that it declares. */
  isDisputed: boolean;
}

export type HeadPorts = Pick<FilingPorts, "articles" | "sightings" | "versions" | "claims">;

/**
 * Computes the head until it stands. Returns the article's id, whether it had a head before, and
 * whether this call wrote one, which announces the article. Safe to repeat at any point.
 */
export async function refreshHead(
  ports: HeadPorts,
  id: ArticleId,
  filed: JustFiled | null,
  now: Date,
): Promise<{ articleId: ArticleId; isKnown: boolean; isAnnounced: boolean }> {
  const { articles, sightings } = ports;
  for (;;) {
    const root = await rootOf(articles, id);
    const rootId = root.id;
    const answer = { articleId: rootId, isKnown: root.head !== null, isAnnounced: false };
    const members = root.members.length > 0 ? root.members : [rootId];
    const nodes = members.length > 1 ? await articles.nodes(members, { consistent: true }) : [root];
    const fullestWords = Math.max(
      filed?.wordCount ?? 0,
      ...nodes.map(({ head }) => head?.fullestWords ?? 0),
    );
    const choice = await findCurrent(sightings, members, fullestWords);
    if (choice === null) return answer;
    const head = await headOf(ports, root, choice, { members, fullestWords, filed });
    const additions = {
      collections: unique([...nodes.flatMap((node) => node.collections), filed?.collection]),
      texts: unique([
        ...nodes.flatMap((node) => node.texts),
        filed === null ? undefined : textMark(filed.textHash),
      ]),
    };
    const stands = head.basis === root.head?.basis && holds(root, additions);
    if (stands) return answer;
    if (await articles.writeHead(rootId, head, additions, root.head?.basis ?? null, now)) {
      return { ...answer, isAnnounced: true };
    }
  }
}

/** Makes the head that shows a choice. */
async function headOf(
  ports: HeadPorts,
  root: ArticleNode,
  { current, newest }: Choice,
  about: { members: readonly ArticleId[]; fullestWords: number; filed: JustFiled | null },
): Promise<Head> {
  const { seen, captureId, ownId } = current;
  const url = await shownAddress(ports, root, current, about.filed);
  const capturedAt = await firstSeenAt(ports, root, current, about);
  const { members, fullestWords } = about;
  const head: Omit<Head, "basis"> = {
    textHash: seen.textHash,
    textOwner: ownId,
    captureId,
    agency: seen.agency,
    byline: seen.byline?.value ?? null,
    modifiedAt: seen.modifiedAt?.value ?? null,
    fullestWords,
    lastSeenAt: newest.at,
    summary: {
      title: seen.title?.value ?? null,
      publisher: seen.publisher,
      publishedAt: seen.publishedAt?.value ?? null,
      language: seen.language,
      url,
      wordCount: seen.wordCount,
      capturedAt,
    },
  };
  const basis = sha256(JSON.stringify([head, rankOfSighting(newest), members])).slice(0, 32);
  return { ...head, basis };
}

/**
 * The address that a save is shown under: what its dropper gave, or a claim that nobody disputes. What
 * was just filed has asked who claims it; who came since found this page, and wrote its head: where one
 * stands, it is asked again.
 */
async function shownAddress(
  ports: HeadPorts,
  { id: rootId, head }: ArticleNode,
  { address, captureId }: Seen,
  filed: JustFiled | null,
): Promise<string | null> {
  if (address === null) return null;
  if (address.source === "given") return address.url;
  const isAsked = filed?.captureId === captureId && head === null;
  const isOthers = isAsked ? filed.isDisputed : await isDisputed(ports, address.url, rootId);
  return isOthers ? null : address.url;
}

/**
 * When the current text was first saved: by what was just filed where nothing stands yet, else by the
 * standing head. What was just filed was asked for before it was written: where somebody else was here
 * in between, it is asked for again.
 */
async function firstSeenAt(
  { versions }: HeadPorts,
  { head }: ArticleNode,
  { seen, at }: Seen,
  { members, filed }: { members: readonly ArticleId[]; filed: JustFiled | null },
): Promise<string> {
  const { textHash } = seen;
  const isFiled = filed?.textHash === textHash;
  if (members.length === 1 && isFiled && head === null) return instantOf(filed.firstRank);
  if (members.length === 1 && !isFiled && head?.textHash === textHash) {
    return head.summary.capturedAt;
  }
  const ranks = await Promise.all(members.map((own) => versions.rankOf(own, textHash)));
  const instants = ranks.filter((rank) => rank !== null).map(instantOf);
  return instants.sort()[0] ?? at;
}

function instantOf(rank: string): string {
  return rank.split(" ", 1)[0] ?? rank;
}

/** The root of an article, empty where nothing stands yet. */
async function rootOf(articles: FilingPorts["articles"], id: ArticleId): Promise<ArticleNode> {
  let node = (await articles.node(id)) ?? emptyNode(id);
  while (node.mergedInto !== null) {
    node = (await articles.node(node.mergedInto)) ?? emptyNode(node.mergedInto);
  }
  return node;
}

function holds(root: ArticleNode, additions: { collections: string[]; texts: string[] }): boolean {
  const [collections, texts] = [new Set(root.collections), new Set(root.texts)];
  return (
    additions.collections.every((name) => collections.has(name)) &&
    additions.texts.every((mark) => texts.has(mark))
  );
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}

function emptyNode(id: ArticleId): ArticleNode {
  const nothing = { members: [], mergedInto: null, head: null, collections: [], texts: [] };
  return { id, ...nothing };
}
