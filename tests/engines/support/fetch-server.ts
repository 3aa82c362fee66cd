/** `node fetch-server.ts`: has Maven fetch the server's parts beforehand, where that can be done. */
import { classPath } from "./opensearch-server.ts";

const found = await classPath();
process.stdout.write(typeof found === "string" ? "fetched\n" : `${found.obstacle}\n`);
