/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "cddca1f718cd82354e11eef208765e7e9695389579b69b5998c387079721f1d4",
  /** Of what files it. */
  files: "586d500d5704bd26811de9e1a24339996ed2254655e001e4f983c423ab9d065c",
} as const;
