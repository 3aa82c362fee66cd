/** The contracts that every adapter of a port passes, as suites for vitest. */

export { describeArchive } from "./archive-contract.ts";
export { describeDuplicateIndex } from "./index-contract.ts";
export { profilesContract } from "./profiles-contract.ts";
export { describeStories } from "./stories-contract.ts";
export { describeTombstones } from "./tombstones-contract.ts";
