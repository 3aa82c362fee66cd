/** Filing captures as articles, versions and sightings. */
export { findVersion, orderVersions, summaryOf } from "./article-versions.ts";
export { declaredKeyOf } from "./declared-address.ts";
export { type FiledCapture, fileCapture } from "./file-capture.ts";
export type { Filing, FilingPorts } from "./filing.ts";
export { refreshHead, textMark } from "./refresh-head.ts";
export { fateOf, type OwnedSighting, timelineOf } from "./timeline.ts";
