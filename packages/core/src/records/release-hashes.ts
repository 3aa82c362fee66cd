/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "63611040e61ce3ac3fb4ed58648fa686fd89bc5963dc4d013d8d1a923e521c19",
  /** Of what files it. */
  files: "82415236102b846f67998cb4caaebaeb0071ee522827651d289079f91a7bbc8a",
} as const;
