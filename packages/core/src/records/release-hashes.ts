/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "7d870f22a1ccfe706fa368b2c8338ead6ae601e12bf4f4f877bfef578fbc95b1",
  /** Of what files it. */
  files: "5aece3d06e458c1db3e4552c70f1b0a114de5b2f0ac97727d71d3a8e89529a8b",
} as const;
