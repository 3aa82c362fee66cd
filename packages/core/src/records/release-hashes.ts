/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "571df963f4f9fec5b40ab24a7332a1fc7793d199aff19a41727fa4d80b5171de",
  /** Of what files it. */
  files: "42f26db7fc86a471568d05303b2f12b22cfc2634cf95cb7f0c888da921b8009e",
} as const;
