/** Editions of the archive: build beside, publish, undo, remove. */
export {
  type EditionProgress,
  type EditionsAdmin,
  type EditionsAsked,
  EditionsView,
  type ReportForm,
} from "@winnow/api/admin";
export { editionsAdmin } from "./admin.ts";
export { advance } from "./advance.ts";
export {
  type BuildOptions,
  type Built,
  buildEdition,
  keepEditions,
  queueParts,
  removeEdition,
} from "./drive.ts";
export { Part, type Phase } from "./parts.ts";
export { progressOf } from "./progress.ts";
export { clearAllAway } from "./remove.ts";
export { nameFirst, schedule } from "./schedule.ts";
export { objectionsOf, publishEdition, undoEdition } from "./switch.ts";
export { workPart } from "./work-part.ts";
