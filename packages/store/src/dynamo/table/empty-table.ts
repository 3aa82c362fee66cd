/** Takes the first edition out of the table that it shares with what is the archive's for good. */
import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  paginateScan,
} from "@aws-sdk/lib-dynamodb";

/** DynamoDB's limit for `BatchWriteItem`. */
const maxPerBatch = 25;

/** How the partitions begin that belong to an edition; all others are the archive's. */
const ofEdition = [
  "ARTICLE#",
  "CLAIM#",
  "INDEX#",
  "STORY#",
  "DROP#",
  "DIRECTORY",
  "SEARCH#",
  "SOURCE#",
  "UNREAD",
  "CHANGED#",
];

/** Deletes an edition's items; `false` if it was late before the end. Safe to repeat. */
export async function emptyTable(
  client: DynamoDBDocumentClient,
  TableName: string,
  isLate: () => boolean,
): Promise<boolean> {
  const keys = { ProjectionExpression: "PK, SK", ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ...keys })) {
    const own = Items.filter(({ PK }) => ofEdition.some((start) => String(PK).startsWith(start)));
    for (let from = 0; from < own.length; from += maxPerBatch) {
      if (isLate()) return false;
      const batch = own.slice(from, from + maxPerBatch).map(({ PK, SK }) => ({
        DeleteRequest: { Key: { PK, SK } },
      }));
      await deleteAll(client, { [TableName]: batch });
    }
  }
  return true;
}

type Requests = Record<string, { DeleteRequest: { Key: Record<string, unknown> } }[]>;

/** What a throttled table did not take is asked again; SDK and table slow this down. */
async function deleteAll(client: DynamoDBDocumentClient, RequestItems: Requests): Promise<void> {
  let left: Requests | undefined = RequestItems;
  while (left !== undefined && Object.keys(left).length > 0) {
    const answer = await client.send(new BatchWriteCommand({ RequestItems: left }));
    left = answer.UnprocessedItems as Requests | undefined;
  }
}
