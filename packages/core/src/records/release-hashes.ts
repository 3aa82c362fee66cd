/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "99a30c21ffb2fc63b76894bea5d61e469ae10e87951463ea77242e3407e1c446",
  /** Of what files it. */
  files: "f344a7c094db31eb5ac2d2940b3b0528a672c40d668f02275a31b7d5635c60cd",
} as const;
