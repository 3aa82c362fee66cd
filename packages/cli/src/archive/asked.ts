/** Asking an archive by its API: the one of this machine, in this process, or one behind an address. */
import type { Answering } from "@winnow/operations/ask-archive";
import { z } from "zod";
import { archiveOptions } from "../command/command.ts";
import { text, type ValuesOf } from "../command/options.ts";
import { withExistingArchive } from "./open.ts";
import { lineTo, tokenVariable } from "./server-client.ts";
import { ServerError } from "./server-error.ts";

/** The options of commands that ask either. */
export const askedOptions = {
  ...archiveOptions,
  server: text("URL", `ask the API of another machine; its token stands in ${tokenVariable}`),
} as const;

export type AskedValues = ValuesOf<typeof askedOptions>;

/** What is read of a problem (RFC 9457). */
const Problem = z.object({ detail: z.string() });

/** Asks for JSON; the answer is read by its schema. Throws a `ServerError` with what the API says. */
export type Ask = <Schema extends z.ZodType>(
  path: string,
  query: Readonly<Record<string, string | number | null>>,
  schema: Schema,
) => Promise<z.infer<Schema>>;

/** Runs a command's work against the archive that was asked for. */
export async function withAsked<Result>(
  values: AskedValues,
  work: (ask: Ask, answering: Answering) => Promise<Result>,
): Promise<Result> {
  if (values.server !== null) {
    const answering = lineTo(values.server);
    return work(askOf(answering), answering);
  }
  const run = async (stack: Parameters<Parameters<typeof withExistingArchive>[1]>[0]) => {
    const { withAnswers } = await import("@winnow/operations/ask-archive");
    return withAnswers(stack, (answering) => work(askOf(answering), answering));
  };
  return withExistingArchive(values, run, "reader");
}

function askOf(answering: Answering): Ask {
  return async (path, query, schema) => {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== null) given.set(name, String(value));
    }
    const response = await answering(`${path}?${given}`, {
      headers: { accept: "application/json" },
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return schema.parse(body);
    const problem = Problem.safeParse(body);
    const detail = problem.success ? problem.data.detail : `${path} answered ${response.status}`;
    throw new ServerError(response.status, detail);
  };
}
