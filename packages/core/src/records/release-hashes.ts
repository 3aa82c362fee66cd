/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "56346961ddb7ff908833afc6734cd4dbfce0d1584f9ddfb567e8c17027f965dc",
  /** Of what files it. */
  files: "c2c20cd10a86728950b228241de95c9f1dca61d8360e4266bb1ef81816587925",
} as const;
