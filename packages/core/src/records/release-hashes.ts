/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "52b437a7fbf5ea592ebfe646beafc09036a478ebcb4faba5e693655a005c3089",
  /** Of what files it. */
  files: "c09563482e1dc05174455ef2a032c6261571d5f1601cda601522e768fcbf3488",
} as const;
