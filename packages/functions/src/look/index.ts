/** Looking first: what today's cleaner would change of an archive, told before anything is written. */
export { type DrawnChanges, drawChanges } from "./draw.ts";
export { reportAsHtml } from "./html.ts";
export { keepReport, readReport, reportsPrefix } from "./keep-report.ts";
export { cleaner, comparedOf, lookFirst, reportIdAt } from "./look.ts";
export { reportAsMarkdown } from "./markdown.ts";
export { countMissed } from "./missed-copies.ts";
export { type CopyServices, type ReadCopies, readCopies } from "./read-copies.ts";
export { Report, StoryCounts } from "./report.ts";
export { type Compared, Tally, TallyState } from "./tally.ts";
export { storyFloor } from "./wording.ts";
