/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "d0ef9e989bd8d580c97ac080feb47098615704aed6bf4819ad41d488baff24e1",
  /** Of what files it. */
  files: "22a1a52f5e9c04f56ed214eb1884fe52f43aa59b58a0e80236ee09612fb556e5",
} as const;
