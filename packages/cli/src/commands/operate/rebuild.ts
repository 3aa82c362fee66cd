/** `winnow rebuild`: what the archive lacks, from the raw copies alone; or all of it, beside what stands. */
import { deskOptions, progressTeller, withDesk } from "../../archive/editions-desk.ts";
import { withOperated } from "../../archive/operated.ts";
import { defineCommand, noArguments } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { flag, type ValuesOf } from "../../command/options.ts";
import { notice, printJson } from "../../terminal/print.ts";

const options = {
  anew: flag("build all of it beside what stands, by the same cleaner, and go over to that"),
  yes: flag("with --anew: go over to it although its report speaks against it"),
  ...deskOptions,
} as const;
type Values = ValuesOf<typeof options>;

export const rebuild = defineCommand({
  name: "rebuild",
  group: "operate",
  takes: "",
  summary: "Fill what a table lacks from the raw copies alone, or build another one beside it.",
  options,
  examples: [
    ["rebuild", "what was lost with a table"],
    ["rebuild --anew", "every text by today's cleaner; editions undo goes back"],
  ],
  async run(args, values) {
    noArguments("rebuild", args);
    if (values.anew) return buildAnew(values);
    if (values.server !== null) throw new UsageError("rebuild: with --server only --anew");
    return withOperated(values, async (stack) => {
      const { rebuildArchive } = await import("@winnow/operations/rebuild");
      const rebuilt = await rebuildArchive(stack);
      const { copies, gone, queued } = rebuilt;
      if (values.json) printJson(rebuilt);
      else {
        notice(`${copies} raw copies read; ${queued} drops without one queued`);
        if (gone.length > 0) notice(`gone when their turn came: ${gone.join(", ")}`);
      }
      return true;
    });
  },
});

/** Never empties what stands: it is an edition like others, published once it is built. */
async function buildAnew(values: Values): Promise<boolean> {
  const { carryOut } = await import("@winnow/operations/editions");
  return withDesk(values, async (desk) => {
    const progress = progressTeller();
    const built = await carryOut(desk, { kind: "build", isForced: true }, progress.tell);
    progress.end();
    const number = built.editions.at(-1)?.number ?? 0;
    const asked = { kind: "publish", number, isMeant: values.yes } as const;
    const view = await carryOut(desk, asked);
    if (values.json) printJson(view);
    else notice(`edition ${number} is current; winnow editions undo goes back`);
    return true;
  });
}
