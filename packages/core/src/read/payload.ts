/** Payloads: what the bytes of a drop turn out to be, and the reader contract that decides it. */

export type Payload =
  | { kind: "html"; html: string; encoding: string }
  | { kind: "text"; text: string; encoding: string }
  | { kind: "rejected"; reason: "empty" | "unsupported" | "too-large"; detail: string };

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
  /** The WHATWG name of the encoding, in lower case. */
  encoding: string;
}
