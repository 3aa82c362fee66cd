/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "56346961ddb7ff908833afc6734cd4dbfce0d1584f9ddfb567e8c17027f965dc",
  /** Of what files it. */
  files: "fbb39652242a60347033dbbaef718d19d0c3793fefcbea56eeea393768e675a3",
} as const;
