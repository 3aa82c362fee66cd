/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "21509cc67119bf105782f98628b881360e7e39cd3b8c59092546ec00fa1cfc46",
  /** Of what files it. */
  files: "0c96270a228d4c45e426c54d09d69f2f07085453b013cb56317456f2971d50f5",
} as const;
