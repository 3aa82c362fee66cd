/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "2c715f23661b546469b85e93095bdd004076ee644467f156fbf22f2d0559e16d",
  /** Of what files it. */
  files: "2f3dea45834900a77351cfd573e48a9b92ecffc77cee6cd32cc98552dbd0442c",
} as const;
