/** Rows: what an export says of each article. */
export { columnNames, ExportRow } from "./export-row.ts";
export { readAhead, readItems } from "./read-items.ts";
export { rowOf } from "./row-of.ts";
export { type Selected, selectArticles } from "./selection.ts";
export type { ExportItem, ExportSource } from "./source.ts";
