/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "d73721d2a175a7ebad84865ebed9d25bee0b80316cc5e0891e5416faee4e0260",
  /** Of what files it. */
  files: "42f26db7fc86a471568d05303b2f12b22cfc2634cf95cb7f0c888da921b8009e",
} as const;
