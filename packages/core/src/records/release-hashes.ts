/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "ad6489d0f4b14179bb8b3981fc9e499bd493125b5f71839851a2218fa9ce1149",
  /** Of what files it. */
  files: "dc837510483f1ec9f26aef5ad4929371e5e36369613e814705f01bfd272a39a6",
} as const;
