/** Takedowns: what has to go out of the archive goes, stays out, and may be given back for a while. */
export { idsOfStory, type PlannedTakedown, planTakedown } from "./plan.ts";
export { restoreTombstones, type Settled, settleTakedowns } from "./settle.ts";
export { takeDown, takedownsOf, usualGraceMs } from "./take-down.ts";
export { undoTakedowns } from "./undo.ts";
