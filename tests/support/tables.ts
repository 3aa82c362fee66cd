/** Embedded engines, and as many fresh tables in them as a suite asks for. */
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createTable } from "@winnow/functions/table";
import { startEngines } from "@winnow/local/engines";
import { clientsOf } from "@winnow/local/resources";
import { TableClient } from "@winnow/store/dynamo";

export async function openTables() {
  const engines = await startEngines(null, 0);
  let count = 0;

  async function openTable(): Promise<TableClient> {
    const { dynamo } = clientsOf(engines.endpoints);
    count += 1;
    const name = `table-${count}`;
    await createTable(dynamo, name);
    return new TableClient(DynamoDBDocumentClient.from(dynamo), name);
  }

  return { endpoints: engines.endpoints, openTable, stop: () => engines.stop() };
}
