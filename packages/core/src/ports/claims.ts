/** Claims: meeting points where pages may turn out to be one article. */
import type { ArticleId } from "../records/article.ts";

/** What pages may have in common: an address that they declare, or a text at one site or at none. */
export type MeetingPoint =
  | { kind: "address"; urlKey: string }
  | { kind: "text"; textHash: string; site: string | null };

/** Own ids that a meeting point holds. What more pages claim names none of them. */
export const maxClaimants = 16;

export interface Claimants {
  /** In the order of their ids. */
  ids: readonly ArticleId[];
  /** Whether more have claimed it than it holds. */
  isFull: boolean;
}

export interface Claims {
  /** Adds an own id, or marks the point as full; returns who has claimed it then. Safe to repeat. */
  claim(point: MeetingPoint, ownId: ArticleId): Promise<Claimants>;
  claimants(point: MeetingPoint): Promise<Claimants>;
}
