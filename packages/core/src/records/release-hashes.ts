/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "48465f0c461f03b86674bba5eedc36c38c23e12d2268a0ee96cb23ae751e82e5",
  /** Of what files it. */
  files: "346165e599914d9b6c56979302290508a939079b5a121a9a727b22ad509d6067",
} as const;
