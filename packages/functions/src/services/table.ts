/** The table as stores shape it, and what both forms of the stack share, for whoever makes one. */
import deployment from "@winnow/store/deployment.json" with { type: "json" };

export { createTable, deleteTable, tableShape } from "@winnow/store/dynamo";
export { deployment };
