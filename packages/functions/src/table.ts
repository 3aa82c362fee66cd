/** The shape of the table, for whoever creates one. */
export { tableShape } from "@winnow/store/table";
