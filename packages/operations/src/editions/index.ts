/** Editions of the archive: build beside, publish, undo, remove. */
export { buildEdition, publishEdition, removeEdition, undoEdition } from "./editions.ts";
