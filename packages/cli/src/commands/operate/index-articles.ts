/** `winnow index`: brings the search index up to the archive, or builds it again. */
import { operatorOptions, withOperated } from "../../archive/operated.ts";
import { defineCommand, noArguments } from "../../command/command.ts";
import { flag } from "../../command/options.ts";
import { counted } from "../../terminal/counted.ts";
import { notice, printJson } from "../../terminal/print.ts";
import { Progress } from "../../terminal/progress.ts";

export const index = defineCommand({
  name: "index",
  group: "operate",
  takes: "",
  summary: "Take what changed into the search index; searches here do so by themselves.",
  options: {
    rebuild: flag("build it again of the whole archive"),
    ...operatorOptions,
  },
  examples: [["index --rebuild", "afresh, whatever it was"]],
  async run(args, values) {
    noArguments("index", args);
    return withOperated(values, async (archive) => {
      const { indexArchive } = await import("@winnow/operations/search-archive");
      const progress = new Progress("indexed");
      const onRead = (count: number) => progress.step(count);
      const report = await indexArchive(archive, { rebuild: values.rebuild, onRead });
      progress.end();
      if (values.json) printJson(report);
      else if (report.outcome === "lost") notice("another run published meanwhile: try again");
      else if (report.isRebuilt) notice(`built of ${counted(report.changes, "article")}`);
      else notice(`${counted(report.changes, "change")} taken in`);
      return report.outcome !== "lost";
    });
  },
});
