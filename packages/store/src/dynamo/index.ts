/** The archive on DynamoDB. */
export { DynamoAnnouncements } from "./announcements.ts";
export { DynamoArticleLists } from "./article-lists.ts";
export { DynamoArticles } from "./articles.ts";
export { DynamoChanges } from "./changes.ts";
export { DynamoClaims } from "./claims.ts";
export { createTable, deleteTable, payByUse } from "./create-table.ts";
export { DynamoDuplicateIndex } from "./duplicate-index.ts";
export {
  DynamoEditions,
  Edition,
  editionOf,
  LookScope,
  Registry,
  Wish,
} from "./editions.ts";
export { emptyTable } from "./empty-table.ts";
export { DynamoFailureLog } from "./failure-log.ts";
export { DynamoOutcomes } from "./outcomes.ts";
export { DynamoProfiles } from "./profiles.ts";
export { DynamoPublications } from "./publications.ts";
export { DynamoRelations } from "./relations.ts";
export { DynamoSightings } from "./sightings.ts";
export { DynamoStories } from "./stories.ts";
export { tableShape } from "./table.ts";
export { TableClient } from "./table-client.ts";
export { DynamoVersions } from "./versions.ts";
