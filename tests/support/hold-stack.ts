/** Opens an archive, says as what, and stays until it is killed: node hold-stack.ts DIR ROLE. */
import { openStack } from "@winnow/local/stack";

const [dataDir = "", role] = process.argv.slice(2);
const stack = await openStack({
  dataDir,
  role: role === "reader" ? "reader" : "worker",
  log: () => undefined,
});
process.stdout.write(stack.isJoined ? "guest\n" : "owner\n");
setInterval(() => undefined, 60_000);
