/** What the release is derived from. Written by `npm run release`, never by hand. */
export const releaseHashes = {
  /** Of what reads a page. */
  reads: "03c8b2946c25fcdd1d7143af8863d2f8e76c0e67f0d052b67a9a9a784edfe355",
  /** Of what files it. */
  files: "d75d42cc4fb820ef44aec227caaacfca40529ab4ec8d7b9c3d28986ccb02c075",
} as const;
