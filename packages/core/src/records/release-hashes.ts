/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "436595118b3e26bbbd3691e84da47d76586c9d34c74f5fba6932eb8bc6d14fc7",
  /** Of what files it. */
  files: "dc837510483f1ec9f26aef5ad4929371e5e36369613e814705f01bfd272a39a6",
} as const;
