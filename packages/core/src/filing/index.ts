/** Filing captures as articles and versions. */
export { findVersion, orderVersions, summaryOf } from "./article-versions.ts";
export { headOf } from "./choose-current.ts";
