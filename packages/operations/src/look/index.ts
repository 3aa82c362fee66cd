/** Looking first: what today's cleaner would change of an archive, told before anything is written. */
export { drawChanges } from "./draw.ts";
export { reportAsHtml } from "./html.ts";
export { keepReport, readReport } from "./keep-report.ts";
export { lookFirst } from "./look.ts";
export { reportAsMarkdown } from "./markdown.ts";
export { Report } from "./report.ts";
