/**
 * The shape of the table: `deployment.json` says it to the embedded stack and to `infra/` alike. An
 * index copies, beside the keys, the attributes that it projects: what a list shows and filters by;
 * one that projects nothing has keys alone, for whoever follows the changes.
 */
import deployment from "../../../deployment.json" with { type: "json" };

export const tableShape = deployment.table;

export type IndexName = keyof typeof tableShape.indexes;
