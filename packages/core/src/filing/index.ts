/** Filing captures as articles, versions and sightings. */
export { findVersion, summaryOf } from "./article-versions.ts";
