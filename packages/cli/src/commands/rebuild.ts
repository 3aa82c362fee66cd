/** `winnow rebuild`: the table anew, from the raw copies alone. */
import { operatorOptions, withOperated } from "../archive/operated.ts";
import { defineCommand, noArguments } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { flag } from "../command/options.ts";
import { notice, printJson } from "../terminal/print.ts";

export const rebuild = defineCommand({
  name: "rebuild",
  group: "operate",
  takes: "",
  summary: "Fill the table again, from the raw copies alone.",
  options: {
    empty: flag("throw the table away first, so that all is cleaned again"),
    ...operatorOptions,
  },
  examples: [["rebuild --empty", "every text by today's cleaner"]],
  async run(args, values) {
    noArguments("rebuild", args);
    const { empty } = values;
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
});
