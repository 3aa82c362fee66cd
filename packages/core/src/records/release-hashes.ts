/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "3fa039cec32e5a58380335a86b2b2c866ae338cab22b2a7773797fbec0be651f",
  /** Of what files it. */
  files: "e61ee450d6e823915d7b5518cbae8e6bd07904a59552caaf32dda6e6b3534252",
} as const;
