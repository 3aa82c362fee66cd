/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "3559b9e81d68e623f6298dfcf7349e36bed4ef0f4338119b5d7dd37b4fb4b3de",
  /** Of what files it. */
  files: "22a1a52f5e9c04f56ed214eb1884fe52f43aa59b58a0e80236ee09612fb556e5",
} as const;
