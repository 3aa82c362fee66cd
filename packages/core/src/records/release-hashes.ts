/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "307d7301ea1f9f9ab1e97202bbdad03a23858c5b444c48660a8c6d74f0576c4e",
  /** Of what files it. */
  files: "f344a7c094db31eb5ac2d2940b3b0528a672c40d668f02275a31b7d5635c60cd",
} as const;
