/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "dfd90b0d263a57cdb3a3d0f170f19615a4e9526702e3f726a34d76a3f7097606",
  /** Of what files it. */
  files: "dc837510483f1ec9f26aef5ad4929371e5e36369613e814705f01bfd272a39a6",
} as const;
