/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "d617a170e90655cb83afc9d950cd3f364facb67749de1e4925882cfbe05df686",
  /** Of what files it. */
  files: "c09563482e1dc05174455ef2a032c6261571d5f1601cda601522e768fcbf3488",
} as const;
