/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "549bf88c5cfc73c36637b455f4d95f8cf69218a483d9e1fa08f48c6e6cff4aa2",
  /** Of what files it. */
  files: "c09563482e1dc05174455ef2a032c6261571d5f1601cda601522e768fcbf3488",
} as const;
