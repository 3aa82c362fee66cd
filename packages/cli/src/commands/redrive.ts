/** `winnow redrive`: gives the dead letters another try. */
import { withExistingArchive } from "../archive.ts";
import { archiveOptions, type Command, noArguments } from "../command.ts";
import { notice, printJson } from "../terminal/print.ts";

export const redrive: Command = {
  name: "redrive",
  usage: "[--json]",
  summary: "Queues every message of the dead-letter queue again.",
  options: archiveOptions,
  async run(args, values) {
    noArguments("redrive", args);
    return withExistingArchive(values, async ({ services }) => {
      const redriven = await services.queue.redrive();
      if (values.json) printJson({ redriven });
      else notice(`${redriven} messages queued again`);
      return true;
    });
  },
};
