/** `winnow takedown`: takes articles out of the archive, keeps them out, and gives them back in time. */
import type { OpenArchive } from "@winnow/operations/open-archive";
import type { PlannedTakedown, TakedownsDesk } from "@winnow/operations/takedowns";
import { deskOptions } from "../../archive/editions-desk.ts";
import { readerOf } from "../../archive/embedded-reader.ts";
import { findArticle } from "../../archive/find-article.ts";
import { withOperated } from "../../archive/operated.ts";
import type { ArchiveReader } from "../../archive/reader.ts";
import { defineCommand } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { choice, flag, text, type ValuesOf } from "../../command/options.ts";
import { confirm } from "../../terminal/confirm.ts";
import { counted } from "../../terminal/counted.ts";
import { fieldLines } from "../../terminal/field.ts";
import { notice, printJson, printLine, printLines, printTable } from "../../terminal/print.ts";
import { printable } from "../../terminal/table.ts";

const options = {
  story: flag("every article that carries their text, too"),
  query: text("QUERY", "all that a search finds"),
  depth: choice("what goes: see the guide", ["hide", "text", "all"], "text"),
  why: text("TEXT", "the reason; it is told to whoever asks for the article"),
  grace: text("DAYS", "days in which it can be undone (7)"),
  yes: flag("do not ask"),
  ...deskOptions,
} as const;
type Values = ValuesOf<typeof options>;

export const takedown = defineCommand({
  name: "takedown",
  group: "operate",
  words: ["list", "undo", "settle"],
  takes: "ID|URL… | list | undo ID… | settle",
  summary: "Take articles out of every store, list what is out, or give it back in time.",
  options,
  examples: [
    ['takedown 6d3ffa22 --story --why "court order 12/2026"', "lists what goes, and asks"],
    ["takedown list", "what is out, why, and until when it can be undone"],
    ["takedown undo 6d3ffa22", "everything is back, item by item"],
  ],
  async run([first, ...rest], values) {
    switch (first) {
      case "list":
        if (rest.length > 0) throw new UsageError("takedown list: expected nothing more");
        return withDesk(values, ({ desk }) => list(desk, values));
      case "undo":
        if (rest.length === 0) throw new UsageError("takedown undo: expected at least one id");
        return withDesk(values, ({ desk }) => undo(desk, rest, values));
      case "settle":
        if (rest.length > 0) throw new UsageError("takedown settle: expected nothing more");
        return withDesk(values, (at) => settle(at, values));
      default: {
        const named = first === undefined ? [] : [first, ...rest];
        if (named.length === 0 && values.query === null) {
          throw new UsageError("takedown: expected ids or URLs, --query, list, undo or settle");
        }
        const { why } = values;
        if (why === null || why.trim() === "") {
          throw new UsageError("takedown: expected --why", "the reason is kept, and told");
        }
        return withDesk(values, (at) => take(at, named, { ...values, why }));
      }
    }
  },
});

interface At {
  desk: TakedownsDesk;
  /** By which articles are found, here or there. */
  reader: ArchiveReader;
  /** The archive itself; `null` for one that answers at a URL. */
  archive: OpenArchive | null;
  /** Whether what is asked for is left to another. */
  isNoted: boolean;
}

async function withDesk<Result>(
  values: Values,
  work: (at: At) => Promise<Result>,
): Promise<Result> {
  const [{ openTakedowns, servedTakedowns }, { adminApiAt }, { serverReader }] = await Promise.all([
    import("@winnow/operations/takedowns"),
    import("@winnow/operations/api-client"),
    import("../../archive/server-reader.ts"),
  ]);
  const { server } = values;
  if (server === null) {
    return withOperated(values, (archive) => {
      const { deployed: isDeployed } = values;
      const desk = openTakedowns(archive, { isDeployed });
      return work({ desk, reader: readerOf(archive), archive, isNoted: isDeployed });
    });
  }
  if (values.deployed) throw new UsageError("expected --server or --deployed, not both");
  const token = process.env.WINNOW_ADMIN_TOKEN ?? null;
  const desk = servedTakedowns(server, token);
  const reader = serverReader(adminApiAt(server, token));
  return work({ desk, reader, archive: null, isNoted: true });
}

async function take(
  { desk, reader, isNoted }: At,
  named: readonly string[],
  values: Values & { why: string },
): Promise<boolean> {
  const { story, query, depth, why } = values;
  const found = [];
  for (const name of named) found.push((await findArticle(reader, name)).id);
  const targets = { ids: found, urls: [], story, query };
  const planned = await desk.plan(targets);
  if (planned.length === 0) throw new UsageError("takedown: no article of that kind is there");
  if (values.json) planned.forEach(printJson);
  else planned.forEach(printPlanned);
  const graceDays = daysOf(values.grace);
  const until =
    depth === "hide"
      ? "It can be undone at any time."
      : `It can be undone for ${counted(graceDays, "day")}; then every byte of it is deleted.`;
  const what = `Take down ${counted(planned.length, "article")}? ${until}`;
  if (!values.yes && !(await confirm(what, "--yes"))) {
    notice("nothing was taken down");
    return false;
  }
  const ids = planned.map(({ articleId }) => articleId);
  const asked = { ids, urls: [], story: false, query: null, why, depth, graceDays };
  await desk.takeDown(asked);
  notice(
    isNoted
      ? `asked for: ${counted(ids.length, "article")}; winnow takedown list tells when it is done`
      : `taken down: ${counted(ids.length, "article")}`,
  );
  return true;
}

function daysOf(given: string | null): number {
  if (given === null) return 7;
  const days = Number(given);
  if (given.trim() !== "" && days >= 0 && days <= 365) return days;
  throw new UsageError(`--grace ${JSON.stringify(given)}: expected days, 0 to 365`);
}

function printPlanned(planned: PlannedTakedown): void {
  const { articleId, title, url, publisher, captureCount, textCount, addresses, staysAt } = planned;
  printLine(articleId);
  printLines([
    ...fieldLines("title", printable(title ?? "–")),
    ...fieldLines("publisher", printable(publisher ?? "–")),
    ...fieldLines("url", url ?? "–"),
    ...fieldLines("goes", `${counted(captureCount, "save")}, ${counted(textCount, "text")}`),
    ...addresses.flatMap((address) => fieldLines("stays out", address)),
    ...staysAt.flatMap(({ articleId: id, url: where }) =>
      fieldLines(
        "stays in",
        `${id.slice(0, 8)} ${where ?? ""}: carries its text; --story takes it`,
      ),
    ),
  ]);
}

async function list(desk: TakedownsDesk, values: Values): Promise<boolean> {
  const { takedowns, asked } = await desk.list();
  if (values.json) {
    takedowns.forEach(printJson);
    asked.forEach(printJson);
    return true;
  }
  if (takedowns.length > 0) printTakedowns(takedowns);
  notice(counted(takedowns.length, "takedown"));
  for (const { what } of asked) notice(`asked for: ${what}`);
  return true;
}

function printTakedowns(takedowns: Awaited<ReturnType<TakedownsDesk["list"]>>["takedowns"]): void {
  printTable(
    [
      { head: "ID" },
      { head: "STATE" },
      { head: "DEPTH", isSecond: true },
      { head: "SINCE", isSecond: true },
      { head: "FINAL", isSecond: true },
      { head: "ARTICLE" },
      { head: "WHY", maxWidth: 60, minWidth: 12, isWhole: true },
    ],
    takedowns.map(({ id, state, depth, at, finalAt, articleId, why }) => [
      ...[id, state, depth, at.slice(0, 16), finalAt?.slice(0, 16) ?? "never"],
      ...[articleId.slice(0, 8), why],
    ]),
  );
}

async function undo(desk: TakedownsDesk, ids: readonly string[], values: Values): Promise<boolean> {
  const { takedowns } = await desk.list();
  for (const given of ids) {
    const id = given.toLowerCase();
    const meant = new Set(
      takedowns.flatMap(({ id: own, batch, articleId }) =>
        [own, batch, articleId].filter((name) => name.startsWith(id)),
      ),
    );
    // One name, or names that lead to one takedown: its own, and that of its article.
    const [only] = meant;
    const matching = takedowns.filter(({ id: own, batch, articleId }) =>
      [own, batch, articleId].some((name) => name.startsWith(id)),
    );
    const isOne = matching.length === 1 || meant.size === 1;
    if (only === undefined)
      throw new UsageError(`takedown undo: nothing is taken down as ${given}`);
    if (!isOne)
      throw new UsageError(
        `takedown undo: ${given} begins several ids`,
        "more digits tell them apart",
      );
    await desk.undo(only);
    if (!values.json) notice(`given back: ${given}`);
  }
  return true;
}

async function settle({ archive, isNoted }: At, values: Values): Promise<boolean> {
  if (archive === null || isNoted) {
    throw new UsageError("takedown settle: this archive does so by itself, every minute");
  }
  const { settleArchive } = await import("@winnow/operations/takedowns");
  const settled = await settleArchive(archive);
  const { restored, hidden, undone, final } = settled;
  if (values.json) printJson(settled);
  else {
    notice(
      `${restored} restored, ${hidden} gone on with, ${undone} given back, ${final} deleted for good`,
    );
  }
  return true;
}
