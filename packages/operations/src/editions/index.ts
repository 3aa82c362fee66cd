/** Editions as an operator works on them: embedded, deployed, or served at a URL. */
export type {
  EditionProgress,
  EditionsAsked,
  EditionsView,
} from "@winnow/functions/editions";
export {
  drawChanges,
  keepReport,
  lookFirst,
  reportAsHtml,
  reportAsMarkdown,
} from "@winnow/functions/look";
export { carryOut, deployedDesk, type EditionsDesk, embeddedDesk } from "./carry-out.ts";
export { servedDesk } from "./served-desk.ts";
