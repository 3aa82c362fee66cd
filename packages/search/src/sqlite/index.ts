/** The index in one SQLite file. */
export { type OpenOptions, SqliteIndex } from "./sqlite-index.ts";
