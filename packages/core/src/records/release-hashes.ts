/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "ba93ddf3f81836c7e4220b01da72e51596cb2b43eb8bd78d98f8802d4b62d616",
  /** Of what files it. */
  files: "346165e599914d9b6c56979302290508a939079b5a121a9a727b22ad509d6067",
} as const;
