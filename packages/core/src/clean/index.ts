/** What both cleaners share: the text of a page, block by block, and what was taken out. */
export type { Line, Removal, TraceEntry } from "./text-document.ts";
