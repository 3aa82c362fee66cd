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
import { rankOfSighting } from "../records/sighting.ts";
import { pathOf, rootIn } from "../stories/union.ts";
import { type Choice, findCurrent, type Seen } from "./current.ts";
import { isDisputed } from "./disputed.ts";
import type { FilingPorts } from "./filing.ts";

/** The part of a text's hash that a head counts by. */
export function textMark(textHash: string): string {
  return textHash.slice(0, 12);
}

/** What the caller has just filed, which the standing head may not know of. */
export interface JustFiled {
  collection: string;
  textHash: string;
  wordCount: number;
  at: string;
}

export type HeadPorts = Pick<FilingPorts, "articles" | "sightings" | "versions" | "claims">;

/** Computes the head until it stands; returns the article's id. Safe to repeat at any point. */
export async function refreshHead(
  ports: HeadPorts,
  id: ArticleId,
  filed: JustFiled | null,
  now: Date,
): Promise<ArticleId> {
  const { articles, sightings } = ports;
  for (;;) {
    const { id: rootId } = rootIn(await pathOf(articles, id));
    const root = (await articles.node(rootId)) ?? emptyNode(rootId);
    if (root.mergedInto !== null) continue;
    const members = root.members.length > 0 ? root.members : [rootId];
    const nodes = members.length > 1 ? await articles.nodes(members, { consistent: true }) : [root];
    const fullestWords = Math.max(
      filed?.wordCount ?? 0,
      ...nodes.map(({ head }) => head?.fullestWords ?? 0),
    );
    const choice = await findCurrent(sightings, members, fullestWords);
    if (choice === null) return rootId;
    const head = await headOf(ports, root, choice, { members, fullestWords, filed });
    const additions = {
      collections: unique([...nodes.flatMap((node) => node.collections), filed?.collection]),
      texts: unique([
        ...nodes.flatMap((node) => node.texts),
        filed === null ? undefined : textMark(filed.textHash),
      ]),
    };
    const stands = head.basis === root.head?.basis && holds(root, additions);
    if (stands) return rootId;
    if (await articles.writeHead(rootId, head, additions, root.head?.basis ?? null, now)) {
      return rootId;
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
  const url = await shownAddress(ports, current, root.id);
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

/** The address that a save is shown under: what its dropper gave, or a claim that nobody disputes. */
async function shownAddress(
  ports: HeadPorts,
  { address }: Seen,
  rootId: ArticleId,
): Promise<string | null> {
  if (address === null) return null;
  if (address.source === "given") return address.url;
  return (await isDisputed(ports, address.url, rootId)) ? null : address.url;
}

/** When the current text was first saved: by the standing head where it shows the same text. */
async function firstSeenAt(
  { versions }: HeadPorts,
  { head }: ArticleNode,
  { seen, at }: Seen,
  { members, filed }: { members: readonly ArticleId[]; filed: JustFiled | null },
): Promise<string> {
  const { textHash } = seen;
  if (members.length > 1 || head?.textHash !== textHash) {
    const ranks = await Promise.all(members.map((own) => versions.rankOf(own, textHash)));
    const instants = ranks.map((rank) => rank?.split(" ")[0]).filter((each) => each !== undefined);
    return instants.sort()[0] ?? at;
  }
  const standing = head.summary.capturedAt;
  const isEarlier = filed?.textHash === textHash && filed.at < standing;
  return isEarlier ? filed.at : standing;
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
  return { id, ...nothing, ingestedAt: null };
}
