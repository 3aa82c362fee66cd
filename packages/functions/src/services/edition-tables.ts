/** The tables of editions: made, deleted, and that of the first one emptied. */
import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createTable, deleteTable, emptyTable, payByUse } from "@winnow/store/dynamo";

/**
 * From so many raw copies on, a build is paid by the hour: capacity is bought for an hour at least, and
 * fewer writes than these cost less by use.
 */
const provisionedFrom = 100_000;

export interface EditionTables {
  /** Whether there is a table of that name. */
  stands(table: string): Promise<boolean>;
  /** Makes a table for so many raw copies. */
  make(table: string, copies: number): Promise<void>;
  /** Ends what a table was given to be filled quickly. */
  settle(table: string): Promise<void>;
  /** Deletes a table; that of the first edition is emptied. `false`: it was late, and goes on next time. */
  drop(table: string, isLate: () => boolean): Promise<boolean>;
}

/** Whether tables outlive the stage that made them, and which one is shared with the archive. */
export interface TableTerms {
  isLasting: boolean;
  firstTable: string;
}

export function editionTables(
  client: DynamoDBClient,
  document: DynamoDBDocumentClient,
  { isLasting, firstTable }: TableTerms,
): EditionTables {
  return {
    stands: (TableName) =>
      client.send(new DescribeTableCommand({ TableName })).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Error && error.name === "ResourceNotFoundException") return false;
          throw error;
        },
      ),
    make: (name, copies) =>
      createTable(client, name, { isLasting, isProvisioned: copies >= provisionedFrom }),
    settle: (name) => payByUse(client, name),
    drop: async (name, isLate) => {
      if (name === firstTable) return emptyTable(document, name, isLate);
      await deleteTable(client, name);
      return true;
    },
  };
}
