/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "95a24f70315c4b2d86ba281d74385dfd205da2bb28722c34d190f120690bd6f6",
  /** Of what files it. */
  files: "c2c20cd10a86728950b228241de95c9f1dca61d8360e4266bb1ef81816587925",
} as const;
