/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "f9cfc7bc17e50d4306cdcf520b3360d272e451aefd64d6cf7b2b0892e3831e2a",
  /** Of what files it. */
  files: "f344a7c094db31eb5ac2d2940b3b0528a672c40d668f02275a31b7d5635c60cd",
} as const;
