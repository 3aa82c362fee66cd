/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "3bd931193b9c874a785276b3958e12cc1816f5bc89e74f06316b53f3b8ab5317",
  /** Of what files it. */
  files: "d82a62dcab50dbc2239a90ac551364a1d6c3ed52be93f1a18f339060e8b74fb3",
} as const;
