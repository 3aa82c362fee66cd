/** Editions of the archive: build beside, publish, undo, remove. */
export {
  type Built,
  buildEdition,
  publishEdition,
  removeEdition,
  undoEdition,
} from "./editions.ts";
