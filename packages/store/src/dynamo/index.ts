/** The archive on DynamoDB. */
export { DynamoArchive } from "./archive.ts";
export { listArticles } from "./article-list.ts";
export { DynamoCatalogue } from "./catalogue.ts";
export { createTable, deleteTable } from "./create-table.ts";
export { DynamoDuplicateIndex } from "./duplicate-index.ts";
export { DynamoFailureLog } from "./failure-log.ts";
export { DynamoProfiles } from "./profile-table.ts";
export { RelationTable } from "./relation-table.ts";
export { StoryReader } from "./story-reader.ts";
export { StoryTable } from "./story-table.ts";
export { tableShape } from "./table.ts";
export { TableClient } from "./table-client.ts";
export { VersionTable } from "./version-table.ts";
