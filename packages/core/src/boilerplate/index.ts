/** What the archive has learned of its sources, and applies when a text is read. */

export { packLines, unpackLines } from "./packed-lines.ts";
export type { Profiles } from "./port.ts";
export { Profile } from "./profile.ts";
export { originOf, type Source, sourceOf } from "./source.ts";
export { isOfStory, type StorySample, sampleSchemeVersion, storySampleOf } from "./story-sample.ts";
export { doubtsOf, withLearned, withoutLearned } from "./without-learned.ts";
