/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "7b0a8d6aaa1b4ca07fdae46e80babf99eb74850a1e042b6847fca3b934f98507",
  /** Of what files it. */
  files: "0c96270a228d4c45e426c54d09d69f2f07085453b013cb56317456f2971d50f5",
} as const;
