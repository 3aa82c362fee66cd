/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "56346961ddb7ff908833afc6734cd4dbfce0d1584f9ddfb567e8c17027f965dc",
  /** Of what files it. */
  files: "70f61288dfb57586e3f4d71a253f0c6373f88e4aa846bad3f6ec2e1510359ea9",
} as const;
