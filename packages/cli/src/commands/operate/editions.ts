/** `winnow editions`: the archive as several cleaners made it, one of them current. */
import type { EditionsAsked, EditionsDesk, EditionsView } from "@winnow/operations/editions";
import { deskOptions, progressTeller, withDesk } from "../../archive/editions-desk.ts";
import { defineCommand } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { choice, flag, type ValuesOf } from "../../command/options.ts";
import { notice, printJson, printTable, printText } from "../../terminal/print.ts";

const options = {
  yes: flag("publish although the report speaks against it"),
  form: choice("how show prints the report", ["markdown", "html"], "markdown"),
  ...deskOptions,
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
        return withDesk(values, (desk) =>
          verb === "list" ? list(desk, values) : ask(desk, { kind: "undo" }, values),
        );
      case "show": {
        const number = numberOf(verb, rest);
        return withDesk(values, (desk) => show(desk, number, values));
      }
      case "publish":
      case "remove": {
        const number = numberOf(verb, rest);
        const asked =
          verb === "publish"
            ? ({ kind: verb, number, isMeant: values.yes } as const)
            : ({ kind: verb, number } as const);
        return withDesk(values, (desk) => ask(desk, asked, values));
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

async function list(desk: EditionsDesk, { json }: Values): Promise<boolean> {
  const view = await desk.list();
  if (json) {
    for (const edition of view.editions) printJson(edition);
    return true;
  }
  printEditions(view);
  if (view.wish !== null) notice(`asked for, and not done yet: ${view.wish}`);
  if (view.told !== null) notice(`${view.told.at.slice(0, 16)} ${view.told.what}`);
  const { tell, end } = progressTeller();
  if (view.progress !== null) tell(view.progress);
  end();
  return true;
}

function printEditions({ editions }: EditionsView): void {
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
      edition.state,
      edition.release ?? "–",
      edition.filing ?? "–",
      edition.openedAt?.slice(0, 16) ?? "–",
    ]),
  );
}

/** Asks for a step, and stays until it is done. */
async function ask(desk: EditionsDesk, asked: EditionsAsked, values: Values): Promise<boolean> {
  const { carryOut } = await import("@winnow/operations/editions");
  const view = await carryOut(desk, asked);
  if (values.json) printJson(view);
  else if (asked.kind === "remove") notice(`edition ${asked.number} is removed`);
  else {
    const current = view.editions.find(({ state }) => state === "current");
    notice(`edition ${current?.number} is current`);
  }
  return true;
}

/** The report of an edition, drawn as the archive stands now. */
async function show(desk: EditionsDesk, number: number, values: Values): Promise<boolean> {
  const { editions } = await desk.list();
  const edition = editions.find((candidate) => candidate.number === number);
  if (edition === undefined) throw new UsageError(`there is no edition ${number}`);
  const { report: id } = edition;
  const form = values.json ? "json" : values.form;
  const report = id === null ? null : await desk.report(id, form);
  if (values.json) printJson({ ...edition, report: report === null ? null : JSON.parse(report) });
  else if (report === null) notice(`edition ${number} has no report`);
  else printText(report);
  return true;
}
