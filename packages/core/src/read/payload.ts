/** Payloads: what the bytes of a drop turn out to be, and the reader contract that decides it. */

export type Payload =
  | ReadPayload<{ kind: "html"; html: string }>
  | ReadPayload<{ kind: "text"; text: string }>
  | { kind: "rejected"; reason: "empty" | "unsupported" | "too-large"; detail: string };

type ReadPayload<Content> = Content & {
  encoding: string;
  /** Where the page says that it was saved from; `null` if it does not. */
  provenance: Provenance | null;
  /** What was mended on the way to the text, in people's words. */
  notes: readonly string[];
};

/** Where and when a page was saved, by the account of the tool that saved it. */
export interface Provenance {
  url: string;
  /** An ISO 8601 instant; `null` where the tool leaves none. */
  capturedAt: string | null;
  /** Whose account it is, in people's words. */
  source: string;
}

/**
 * One way to understand bytes. `read` answers `null` for what is not its kind, so that the next
 * reader may look.
 */
export interface Reader {
  readonly name: string;
  read(source: Source): Payload | null;
}

/** The bytes as they came, and as text: decoded once, when a reader first asks. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  decoded(): Decoded;
}

export interface Decoded {
  text: string;
  /** The WHATWG name of the encoding, in lower case; RFC names for those that WHATWG does not decode. */
  encoding: string;
  /** What was odd about it. */
  notes?: readonly string[];
}
