/** The table as stores shape it, for whoever makes one or counts what it costs. */
export { createTable, deleteTable, tableShape } from "@winnow/store/dynamo";
