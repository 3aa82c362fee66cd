/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "f55d357a8381eca38c8d0da631ccba5bbb025ad185ab4e739616a4b3b24ed7b8",
  /** Of what files it. */
  files: "c09563482e1dc05174455ef2a032c6261571d5f1601cda601522e768fcbf3488",
} as const;
