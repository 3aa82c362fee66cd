/** The index on an OpenSearch server. */
export { buildOnServer } from "./build.ts";
export { openCurrent, removeEdition } from "./editions.ts";
export { Engine, type Sign } from "./engine.ts";
export { type FollowPorts, type FollowReport, followOnServer } from "./follow.ts";
export { OpenSearchIndex } from "./opensearch-index.ts";
export { ServerReader } from "./server-reader.ts";
