/** Filing captures as articles, versions and sightings. */
export { findVersion, summaryOf } from "./article-versions.ts";
export { declaredKeyOf } from "./declared-address.ts";
export { marksOfPage, marksOfWords, noTombstones } from "./tombstones.ts";
