/** Rows: what an export says of each article. */
export { columnNames, ExportRow } from "./export-row.ts";
export { readItems } from "./read-items.ts";
export { selectArticles } from "./selection.ts";
export type { ExportSource } from "./source.ts";
