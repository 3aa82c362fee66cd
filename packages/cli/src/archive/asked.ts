/** Asking an archive by its API: the one of this machine, in this process, or one behind an address. */
import { ApiClient } from "@winnow/operations/api-client";
import { archiveOptions } from "../command/command.ts";
import { text, type ValuesOf } from "../command/options.ts";
import { withExistingArchive } from "./open.ts";
import { serverOf, tokenVariable } from "./server.ts";

/** The options of commands that ask either. */
export const askedOptions = {
  ...archiveOptions,
  server: text("URL", `ask the API of another machine; its token stands in ${tokenVariable}`),
} as const;

export type AskedValues = ValuesOf<typeof askedOptions>;

/** Runs a command's work against the archive that was asked for. */
export async function withAsked<Result>(
  values: AskedValues,
  work: (api: ApiClient) => Promise<Result>,
): Promise<Result> {
  if (values.server !== null) return work(serverOf(values.server));
  const run = async (stack: Parameters<Parameters<typeof withExistingArchive>[1]>[0]) => {
    const { withAnswers } = await import("@winnow/operations/ask-archive");
    return withAnswers(stack, (line) => work(new ApiClient(line)));
  };
  return withExistingArchive(values, run, "reader");
}
