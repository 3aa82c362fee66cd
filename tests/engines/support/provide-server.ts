/** Starts the server before the tests of engines and stops it after them; where there is none, says why. */
import type { TestProject } from "vitest/node";
import { openServer } from "./opensearch-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server; `null` where none could be had. */
    opensearch: string | null;
  }
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await openServer();
  if ("obstacle" in server) {
    process.stderr.write(`Skipped: the tests of OpenSearch, since ${server.obstacle}.\n`);
    project.provide("opensearch", null);
    return undefined;
  }
  project.provide("opensearch", server.url);
  return () => server.stop();
}
