/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "d86fc4eaed8f98856ebab528a7e6c11c54ccfb48f8f6f9d123114af6477cff65",
  /** Of what files it. */
  files: "586d500d5704bd26811de9e1a24339996ed2254655e001e4f983c423ab9d065c",
} as const;
