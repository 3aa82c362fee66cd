/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "ae77f785a51e6bf2f0ded2217415646f8b0dd94c5c51522f89454183abb72b70",
  /** Of what files it. */
  files: "2f3dea45834900a77351cfd573e48a9b92ecffc77cee6cd32cc98552dbd0442c",
} as const;
