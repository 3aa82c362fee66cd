/** The records and their names: what every room and every package speaks of. */
export { Article, ArticleId, ArticleSummary, Extraction, Metadata, RawPointer } from "./article.ts";
export { type Capture, Drop } from "./capture.ts";
export { collectionOf, defaultCollection, dropKeyOf } from "./drop-key.ts";
export { InvalidInputError, WinnowError } from "./errors.ts";
export { sha256 } from "./ids.ts";
export { articleJsonSchema } from "./json-schema.ts";
export { maxDropBytes, maxPageBytes } from "./limits.ts";
export { type Fate, fateRank, Outcome, RejectReason, Sighting } from "./outcome.ts";
export { ArticlePage, ArticleQuery, defaultPageSize, maxPageSize } from "./query.ts";
export { type MemberFacts, Relation, Story } from "./story.ts";
export {
  type ArticleHead,
  ArticleVersion,
  type ArticleVersions,
  type Seen,
  type TextClaim,
  type Version,
  type VersionHead,
  VersionRef,
  VersionSummary,
} from "./version.ts";
