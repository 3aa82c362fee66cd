/** How a managed OpenSearch knows who asks. */
export type { Sign } from "@winnow/search/opensearch";
export { signing } from "./signing.ts";
