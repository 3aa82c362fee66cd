/** Which pages stay out because what they say was taken down. */
import { type PreparedText, prepareText } from "../dedup/index/prepare.ts";
import type { Mark, Tombstones } from "../ports/tombstones.ts";
import type { ArticleId } from "../records/article.ts";
import type { Takedown, TakedownId } from "../records/takedown.ts";
import { isInForce } from "../records/takedown-facts.ts";

/**
 * Shingles that stand for a text: those that an index would look up first, which two texts share as
 * often as they share wording. They know a text again that another cleaner has read.
 */
const piecesPerText = 4;

/** Pieces that two texts must share: three of four are shared by nineteen in twenty of those that are nine tenths alike. */
const minPieces = 3;

/** What filing asks of tombstones. */
export type TombstonesAsked = Pick<
  Tombstones,
  "isEmpty" | "marked" | "takedown" | "noteTurnedAway"
>;

/** The marks of a page that is not read yet: its address as given, and its bytes. */
export function marksOfPage(page: { givenKey: string | null; rawSha256: string }): Mark[] {
  const address: Mark[] = page.givenKey === null ? [] : [{ kind: "address", value: page.givenKey }];
  return [...address, { kind: "bytes", value: page.rawSha256 }];
}

/** The marks of a text: its hash, and its pieces where it is long enough to be known by them. */
export function marksOfText({ textHash, keys }: Pick<PreparedText, "textHash" | "keys">): Mark[] {
  const pieces = keys.probes.slice(0, piecesPerText);
  return [
    { kind: "text", value: textHash },
    // A short text has one key, its hash, which is asked for already.
    ...(keys.places.size < piecesPerText
      ? []
      : pieces.map((value): Mark => ({ kind: "piece", value }))),
  ];
}

/** The marks of a text that is not prepared yet. */
export function marksOfWords(text: string, textHash: string): Mark[] {
  return marksOfText(prepareText(text, textHash));
}

/**
 * The takedown that keeps a page out; `null` where none does. An article that carried the same text
 * when it was taken down elsewhere, and stayed, is not kept out.
 */
export async function takedownOf(
  tombstones: Pick<Tombstones, "marked" | "takedown">,
  ownId: ArticleId,
  marks: readonly Mark[],
): Promise<Takedown | null> {
  const marked = await tombstones.marked(marks);
  const pieces = new Map<TakedownId, number>();
  const hits = new Set<TakedownId>();
  for (const [place, ids] of marked) {
    for (const id of ids) {
      if (marks[place]?.kind !== "piece") hits.add(id);
      else pieces.set(id, (pieces.get(id) ?? 0) + 1);
    }
  }
  for (const [id, count] of pieces) if (count >= minPieces) hits.add(id);
  for (const id of [...hits].sort()) {
    const takedown = await tombstones.takedown(id);
    if (takedown === null || !isInForce(takedown)) continue;
    if (takedown.ownIds.includes(ownId) || !takedown.except.includes(ownId)) return takedown;
  }
  return null;
}

/** Tombstones of an archive that never took anything down: nothing is asked. */
export const noTombstones: Tombstones = {
  isEmpty: true,
  marked: async () => new Map(),
  takedown: async () => null,
  ofOwnId: async () => null,
  noteTurnedAway: async () => undefined,
};
