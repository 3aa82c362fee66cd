/** A deployed archive, for an operator with rights of their own: no engines, the names alone. */
import { readFile } from "node:fs/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { readEnvironment } from "@winnow/functions/environment";
import type { Log } from "@winnow/functions/log";
import { createServices, currentServices } from "@winnow/functions/services";
import type { OpenArchive } from "./open-archive.ts";

/** Where SST keeps what `sst deploy` printed, in the folder that it was run in. */
const outputsFile = ".sst/outputs.json";

/** Opens the archive that was deployed from this folder, or the one that the environment names. */
export async function openDeployed(log: Log): Promise<OpenArchive> {
  const environment = readEnvironment({ ...(await deployedNames()), ...process.env });
  const clients = { s3: new S3Client({}), dynamo: new DynamoDBClient({}), sqs: new SQSClient({}) };
  return {
    services: await currentServices(createServices(environment, clients, log)),
    environment,
    clients,
    stop: async () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

async function deployedNames(): Promise<Record<string, string>> {
  const json = await readFile(outputsFile, "utf8").catch(() => "{}");
  return JSON.parse(json);
}
