/** The archive on DynamoDB. */
export { DynamoAnnouncements } from "./announcements.ts";
export { DynamoArticleLists } from "./article-lists.ts";
export { DynamoArticles } from "./articles.ts";
export { DynamoChanges } from "./changes.ts";
export { DynamoClaims } from "./claims.ts";
export {
  DynamoEditions,
  Edition,
  editionOf,
  LookScope,
  Registry,
  Wish,
} from "./editions.ts";
export { DynamoFailureLog } from "./failure-log.ts";
export { DynamoOutcomes } from "./outcomes.ts";
export { DynamoPublications } from "./publications.ts";
export { DynamoSightings } from "./sightings.ts";
export { DynamoDuplicateIndex } from "./stories/duplicate-index.ts";
export { DynamoProfiles } from "./stories/profiles.ts";
export { DynamoRelations } from "./stories/relations.ts";
export { DynamoStories } from "./stories/stories.ts";
export { createTable, deleteTable, payByUse } from "./table/create-table.ts";
export { emptyTable } from "./table/empty-table.ts";
export { tableShape } from "./table/table.ts";
export { TableClient } from "./table/table-client.ts";
export { unpackDocument } from "./version-packing.ts";
export { DynamoVersions } from "./versions.ts";
