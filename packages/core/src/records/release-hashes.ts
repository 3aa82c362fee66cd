/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "3bd931193b9c874a785276b3958e12cc1816f5bc89e74f06316b53f3b8ab5317",
  /** Of what files it. */
  files: "c2c20cd10a86728950b228241de95c9f1dca61d8360e4266bb1ef81816587925",
} as const;
