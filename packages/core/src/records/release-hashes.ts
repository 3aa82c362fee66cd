/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "2a6f1ca0db2dae4d7ccd48a43b44097d6dd23be6d4810165a3299b10fd804251",
  /** Of what files it. */
  files: "586d500d5704bd26811de9e1a24339996ed2254655e001e4f983c423ab9d065c",
} as const;
