/** The table as stores shape it, for whoever makes one or counts what it costs. */
export { createTable, deleteTable } from "@winnow/store/dynamo/create-table";
export { tableShape } from "@winnow/store/dynamo/table";
