/** `winnow rebuild`: the table anew, from the raw copies alone. */
import { type Command, noArguments, UsageError } from "../command.ts";
import { operatorOptions, withOperated } from "../operated.ts";
import { notice, printJson } from "../terminal/print.ts";

export const rebuild: Command = {
  name: "rebuild",
  usage: "[--empty] [--deployed] [--json]",
  summary: "Ingests every raw copy; --empty throws the table away first, so all is cleaned again.",
  options: { ...operatorOptions, empty: { type: "boolean", default: false } },
  async run(args, values) {
    noArguments("rebuild", args);
    const empty = values.empty === true;
    if (empty && values.deployed) {
      throw new UsageError("rebuild --empty: not with --deployed; deploy a table anew instead");
    }
    return withOperated(values, async (stack) => {
      const { rebuildArchive } = await import("@winnow/operations/rebuild");
      const { copies, queued } = await rebuildArchive(stack, { empty });
      if (values.json) printJson({ copies, queued });
      else notice(`${copies} raw copies read; ${queued} drops without one queued`);
      return true;
    });
  },
};
