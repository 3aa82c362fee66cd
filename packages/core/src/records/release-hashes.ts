/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "14f95d7f9e0d09acaff2f63127dd79089233d4bbf5c37a2d3ea537c1812c5081",
  /** Of what files it. */
  files: "dc837510483f1ec9f26aef5ad4929371e5e36369613e814705f01bfd272a39a6",
} as const;
