/** The records and their names: what every room and every package speaks of. */
export {
  Access,
  Article,
  ArticleId,
  ArticleSummary,
  Block,
  BlockRole,
  Extraction,
  isDoubtful,
  Metadata,
  PageType,
  RawPointer,
} from "./article.ts";
export { type Capture, CaptureId, Drop, type HttpAnswer } from "./capture.ts";
export { collectionOf, defaultCollection, dropKeyOf } from "./drop-key.ts";
export { InvalidInputError, WinnowError } from "./errors.ts";
export { DateEvidence, IsoDate } from "./evidence.ts";
export { type ArticleNode, Head, HeadSummary } from "./head.ts";
export { ownIdOf, sha256, unreadCaptureId } from "./ids.ts";
export { articleJsonSchema } from "./json-schema.ts";
export { maxDropBytes, maxPageBytes } from "./limits.ts";
export { Outcome, RejectReason, ToldOutcome } from "./outcome.ts";
export { ArticlePage, ArticleQuery, defaultPageSize, maxPageSize } from "./query.ts";
export { filingRelease, release } from "./release.ts";
export { Sighting, TimelineEntry } from "./sighting.ts";
export { monthOf, rankOfSighting, sortKeyOf, undatedMonth } from "./sort-key.ts";
export { type MemberFacts, Relation, Story, StoryRole } from "./story.ts";
export { Takedown, TakedownDepth, TakedownId, TakedownTrace } from "./takedown.ts";
export { isInForce, takedownIdOf, takedownSentence } from "./takedown-facts.ts";
export { textOf } from "./text-of.ts";
export {
  ArticleVersion,
  type ArticleVersions,
  Version,
  VersionRef,
  VersionSummary,
} from "./version.ts";
