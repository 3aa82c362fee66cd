/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "56346961ddb7ff908833afc6734cd4dbfce0d1584f9ddfb567e8c17027f965dc",
  /** Of what files it. */
  files: "59860b9c0624e8745e2ae41d25f4c20975b509f33754ffcc94503e6232fac067",
} as const;
