/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "3bd931193b9c874a785276b3958e12cc1816f5bc89e74f06316b53f3b8ab5317",
  /** Of what files it. */
  files: "f85c8662a461ba584af3aa385c611b26c01de50c84315048277cde803a34ee82",
} as const;
