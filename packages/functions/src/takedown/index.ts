/** Takedowns: what has to go out of the archive goes, stays out, and may be given back for a while. */
export {
  PlannedTakedown,
  type TakedownAsked,
  type TakedownsDesk,
  TakedownsView,
} from "@winnow/api/takedowns";
export { takedownsDesk } from "./desk.ts";
export { idsOfStory } from "./plan.ts";
export { restoreTombstones, settleTakedowns } from "./settle.ts";
export { fileAware, takeBackFiled } from "./take-back.ts";
export { takeDown, takedownsOf } from "./take-down.ts";
export { undoTakedowns } from "./undo.ts";
export { workTakedowns } from "./work.ts";
