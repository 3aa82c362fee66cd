/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "3bd931193b9c874a785276b3958e12cc1816f5bc89e74f06316b53f3b8ab5317",
  /** Of what files it. */
  files: "fbb39652242a60347033dbbaef718d19d0c3793fefcbea56eeea393768e675a3",
} as const;
