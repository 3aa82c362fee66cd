/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "cfa6097fa2da84820c0bac94102f4b72093ef40dcf5bb6ea5805c1b80a0ed6fa",
  /** Of what files it. */
  files: "c09563482e1dc05174455ef2a032c6261571d5f1601cda601522e768fcbf3488",
} as const;
