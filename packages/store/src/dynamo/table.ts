/** The shape of the table: what the embedded stack creates and the deployed one must equal. */

/** Attributes that an index copies, beside the keys: what a list shows, and what it filters by. */
const listed = ["summary", "collections"];

export const tableShape = {
  hashKey: "PK",
  rangeKey: "SK",
  indexes: {
    byDate: { hashKey: "datePK", rangeKey: "sortKey", projected: listed },
    byPublisher: { hashKey: "publisherPK", rangeKey: "sortKey", projected: listed },
    /** Keys alone: whoever follows the changes reads the articles. */
    byChange: { hashKey: "changePK", rangeKey: "changeKey", projected: [] as string[] },
  },
} as const;

export type IndexName = keyof typeof tableShape.indexes;
