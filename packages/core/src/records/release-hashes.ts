/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "a1649b114aa403a833284166a4bde5ea459ec7bec86267e380d352542c765655",
  /** Of what files it. */
  files: "2f3dea45834900a77351cfd573e48a9b92ecffc77cee6cd32cc98552dbd0442c",
} as const;
