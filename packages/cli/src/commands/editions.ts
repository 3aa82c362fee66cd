/** `winnow editions`: the archive as several cleaners made it, one of them current. */
import type { OpenArchive } from "@winnow/operations/open-archive";
import { withExistingArchive } from "../archive/open.ts";
import { archiveOptions, defineCommand } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { flag, type ValuesOf } from "../command/options.ts";
import { notice, printJson, printTable } from "../terminal/print.ts";

const options = {
  yes: flag("publish although the report speaks against it"),
  ...archiveOptions,
} as const;
type Values = ValuesOf<typeof options>;

export const editions = defineCommand({
  name: "editions",
  group: "operate",
  words: ["list", "show", "publish", "undo", "remove"],
  takes: "list | show N | publish N | undo | remove N",
  summary: "List the editions, publish one, go back to the one before, or remove one.",
  options,
  examples: [
    ["editions publish 2", "readers and drops go to edition 2"],
    ["editions undo", "and back, with all that was dropped meanwhile"],
  ],
  async run([verb, ...rest], values) {
    switch (verb) {
      case "list":
      case "undo":
        if (rest.length > 0) throw new UsageError(`editions ${verb}: expected nothing more`);
        return withExistingArchive(values, (stack) =>
          verb === "list" ? list(stack, values) : undo(stack, values),
        );
      case "show":
      case "publish":
      case "remove": {
        const number = numberOf(verb, rest);
        return withExistingArchive(values, (stack) => settle(stack, verb, number, values));
      }
      default:
        throw new UsageError(
          `editions: expected list, show, publish, undo or remove, got ${verb === undefined ? "nothing" : JSON.stringify(verb)}`,
        );
    }
  },
});

function numberOf(verb: string, [given, ...more]: readonly string[]): number {
  if (given === undefined || more.length > 0 || !/^[1-9]\d{0,8}$/.test(given)) {
    throw new UsageError(`editions ${verb}: expected the number of one edition`);
  }
  return Number(given);
}

async function list({ services }: OpenArchive, values: Values): Promise<boolean> {
  const { current, previous, editions } = await services.editions.read();
  const stateOf = ({ number, state }: (typeof editions)[number]) => {
    if (number === current) return "current";
    return number === previous ? "previous" : state;
  };
  if (values.json) {
    for (const edition of editions) printJson({ ...edition, state: stateOf(edition) });
    return true;
  }
  printTable(
    [
      { head: "EDITION", align: "right" },
      { head: "STATE" },
      { head: "CLEANER" },
      { head: "FILING", isSecond: true },
      { head: "OPENED", isSecond: true },
    ],
    editions.map((edition) => [
      String(edition.number),
      stateOf(edition),
      edition.release ?? "–",
      edition.filing ?? "–",
      edition.openedAt?.slice(0, 16) ?? "–",
    ]),
  );
  return true;
}

async function undo(archive: OpenArchive, values: Values): Promise<boolean> {
  const { undoEdition } = await import("@winnow/operations/editions");
  const current = await undoEdition(archive);
  if (values.json) printJson({ current });
  else notice(`edition ${current} is current again`);
  return true;
}

async function settle(
  archive: OpenArchive,
  verb: "show" | "publish" | "remove",
  number: number,
  values: Values,
): Promise<boolean> {
  if (verb === "show") return show(archive, number, values);
  const { publishEdition, removeEdition } = await import("@winnow/operations/editions");
  if (verb === "publish") {
    await publishEdition(archive, number, { isMeant: values.yes });
    if (values.json) printJson({ current: number });
    else notice(`edition ${number} is current`);
  } else {
    await removeEdition(archive, number);
    if (values.json) printJson({ removed: number });
    else notice(`edition ${number} is removed`);
  }
  return true;
}

/** The report of an edition, drawn as the archive stands now. */
async function show(archive: OpenArchive, number: number, values: Values): Promise<boolean> {
  const { drawChanges, readReport, reportAsMarkdown } = await import("@winnow/operations/look");
  const { editions } = await archive.services.editions.read();
  const edition = editions.find((candidate) => candidate.number === number);
  if (edition === undefined) throw new UsageError(`there is no edition ${number}`);
  const report = edition.report === null ? null : await readReport(archive, edition.report);
  if (values.json) printJson({ ...edition, report });
  else if (report === null) notice(`edition ${number} has no report`);
  else {
    const changes = await drawChanges(archive.services, report);
    process.stdout.write(reportAsMarkdown(report, changes));
  }
  return true;
}
