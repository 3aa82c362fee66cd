/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "bf7a8ca2d5e1b792871b471b526c7269f8109d7081efac1eaeb90a8cba809033",
  /** Of what files it. */
  files: "346165e599914d9b6c56979302290508a939079b5a121a9a727b22ad509d6067",
} as const;
