/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "58c06e1c18757710b9edc0204142c3878e1b099e1d0412fb2c5a95c43d9f037b",
  /** Of what files it. */
  files: "346165e599914d9b6c56979302290508a939079b5a121a9a727b22ad509d6067",
} as const;
