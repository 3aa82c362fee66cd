/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "c40a254e3663cc54f242d46584b2c1e2fb0e60a4786991618c0624bdd6c96462",
  /** Of what files it. */
  files: "f344a7c094db31eb5ac2d2940b3b0528a672c40d668f02275a31b7d5635c60cd",
} as const;
