/** The index in one SQLite file. */
export { SqliteIndex } from "./sqlite-index.ts";
