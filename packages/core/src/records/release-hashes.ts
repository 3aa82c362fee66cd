/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "8dd8514a7e72f388d43e55cd8ac1e11e2302f3e8b6cb430e876a79e8de329e7c",
  /** Of what files it. */
  files: "c2c20cd10a86728950b228241de95c9f1dca61d8360e4266bb1ef81816587925",
} as const;
