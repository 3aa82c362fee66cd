/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "8c1fc9f68032f45dab3e80273aed22f0ce9df7ee0d6c30a72c9fcbf92133bcba",
  /** Of what files it. */
  files: "0c96270a228d4c45e426c54d09d69f2f07085453b013cb56317456f2971d50f5",
} as const;
