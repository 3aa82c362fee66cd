/**
 * `has:copies` is a fact of a story, not of an article: others join and leave it while nothing of the
 * article changes. So the index chooses, and the archive is asked of every hit that is shown; how many
 * there are in all is as it was indexed, since asking of all of them has no bound.
 */
import { type Node, type Notice, type Place, parseQuery } from "../query/index.ts";

/** Whether copies are wanted, or none. */
interface CopiesAsked {
  wanted: boolean;
  at: Place;
}

/** What a query asks of copies for certain: beside its other parts, not as one of several ways. */
export function copiesAsked(text: string): CopiesAsked | null {
  const { node } = parseQuery(text);
  const parts = node === null ? [] : node.kind === "and" ? node.of : [node];
  for (const part of parts) {
    if (isCopies(part)) return { wanted: true, at: part.at };
    if (part.kind === "not" && isCopies(part.of)) return { wanted: false, at: part.at };
  }
  return null;
}

/** Whether an article with so many copies, as the archive has it now, is what was asked for. */
export function isMeant(asked: CopiesAsked | null, copies: number): boolean {
  return asked === null || copies > 0 === asked.wanted;
}

/** Says what was asked of whom; nothing where copies were not asked for. */
export function noticesOf(asked: CopiesAsked | null): Notice[] {
  if (asked === null) return [];
  const { at } = asked;
  const message = "asked of the archive for each hit that is shown; the total is as indexed";
  return [{ code: "from-archive", at, message }];
}

function isCopies(node: Node): boolean {
  return node.kind === "filter" && node.field === "has" && node.value === "copies";
}
