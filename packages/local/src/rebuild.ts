/** Rebuilds the table from the raw copies, and then looks for drops that have none. */
import { DeleteTableCommand, waitUntilTableNotExists } from "@aws-sdk/client-dynamodb";
import { rebuild } from "@winnow/core/rebuild";
import { createServices } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import { createTable } from "./resources.ts";
import type { Stack } from "./stack.ts";

export interface Rebuilt {
  /** Raw copies that were read. */
  copies: number;
  /** Drops without a raw copy or an outcome, queued for the worker. */
  queued: number;
}

/** Ingests every raw copy; with `empty`, into a table that is made anew, so that all is cleaned again. */
export async function rebuildArchive(
  stack: Stack,
  { empty }: { empty: boolean },
): Promise<Rebuilt> {
  if (empty) await emptyTable(stack);
  // Services of their own: the others may remember what the emptied table held.
  const services = createServices(stack.environment, stack.clients, stack.services.log);
  const copies = await rebuild(services);
  const queued = await sweep(services, services.clock.now());
  return { copies, queued };
}

async function emptyTable({ clients: { dynamo }, environment }: Stack): Promise<void> {
  const TableName = environment.WINNOW_TABLE;
  await dynamo.send(new DeleteTableCommand({ TableName }));
  await waitUntilTableNotExists(
    { client: dynamo, maxWaitTime: 60, minDelay: 0.05, maxDelay: 1 },
    { TableName },
  );
  await createTable(dynamo, TableName);
}
