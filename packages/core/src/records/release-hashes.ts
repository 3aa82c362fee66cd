/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "c5a1cfe3a5610499dbb353e167ab8d40d2433ae37e694dfb03a79cb996eeabb7",
  /** Of what files it. */
  files: "f344a7c094db31eb5ac2d2940b3b0528a672c40d668f02275a31b7d5635c60cd",
} as const;
