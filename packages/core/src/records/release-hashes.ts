/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "889bc851815e5323e5e125a3c2f6217b56b11d5895f46252781b830d2108c82d",
  /** Of what files it. */
  files: "82415236102b846f67998cb4caaebaeb0071ee522827651d289079f91a7bbc8a",
} as const;
