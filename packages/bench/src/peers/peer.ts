/** A peer: one extractor as its users call it, from a page to what it takes for the article. */

/** A page in both shapes, so that no peer is charged for a decoding that it does not do. */
export interface PeerInput {
  bytes: Uint8Array;
  /** The bytes decoded, see `decode-page.ts`. */
  html: string;
  url: string | null;
  /** The publisher's registrable domain, or the page's number in its set: says which fold it is of. */
  site: string;
}

/** Text, or HTML that still has to be turned into text; `null` is nothing found. */
export type PeerAnswer = { text: string } | { html: string } | null;

export type Peer = (input: PeerInput) => PeerAnswer | Promise<PeerAnswer>;
