/** `winnow explain`: why each line of a page stayed or went, and what each field was chosen from. */
import { existsSync } from "node:fs";
import type { Line } from "@winnow/core/clean";
import { choicesOf, linesExplained } from "@winnow/core/pipeline/explain";
import type { Inspection } from "@winnow/core/pipeline/extract";
import { textOf } from "@winnow/core/records";
import { type Archived, archivedPage } from "../../archive/archived-page.ts";
import { withReader } from "../../archive/open.ts";
import {
  defineCommand,
  oneArgument,
  type ReadingValues,
  readingOptions,
} from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { flag, text } from "../../command/options.ts";
import { knownOptions, readCapture } from "../../pages/input.ts";
import { counted } from "../../terminal/counted.ts";
import { choiceLines, documentLines, type Layout } from "../../terminal/explained.ts";
import { notice, printJson, printLine, printLines } from "../../terminal/print.ts";
import { isScreen, screenWidth } from "../../terminal/screen.ts";

export const explain = defineCommand({
  name: "explain",
  group: "clean",
  takes: "FILE | ID",
  summary: "Print why each line stayed or went, and what each field was chosen from.",
  options: {
    version: text("V", "of an archived article: the page of an earlier text"),
    full: flag("every line whole and by itself: no folded runs, nothing cut"),
    ...knownOptions,
    ...readingOptions,
  },
  examples: [
    ["explain page.html", "a file"],
    ["explain 6d3ffa22", "an archived article, read again from its raw copy by today's cleaner"],
    ["explain 6d3ffa22 --json", "a JSON line for each line and each candidate"],
  ],
  async run(args, values) {
    const given = oneArgument("explain", "file, article id, or -", args);
    const { inspect } = await import("@winnow/core/pipeline/extract");
    const archived = isFile(given) ? null : await fromArchive(given, values);
    const capture =
      archived?.capture ?? (await readCapture(given, { ...values, contentType: null }));
    const inspection = inspect(capture);
    const lines = linesExplained(inspection, archived?.learned ?? []);
    if (values.json) {
      printAsJson(inspection, lines);
    } else {
      const width = screenWidth();
      const layout = values.full || width === null ? {} : { width };
      printForPeople(archived?.name ?? given, inspection, lines, {
        ...layout,
        isFolded: isScreen() && !values.full,
      });
    }
    if (archived !== null) notice(reread(archived, inspection));
    return true;
  },
});

function isFile(given: string): boolean {
  if (given === "-" || existsSync(given)) return true;
  if (/^[0-9a-f]{1,32}$/i.test(given) || URL.canParse(given)) return false;
  throw new UsageError(
    `${given}: no such file`,
    "an archived article is named by its id, its first digits, or its URL",
  );
}

function fromArchive(
  given: string,
  values: ReadingValues & { version: string | null },
): Promise<Archived> {
  return withReader(values, (reader) => archivedPage(reader, given, values.version));
}

/** Removed lines are not stored: what is shown is what today's cleaner says of the raw copy. */
function reread({ text: archivedText, name }: Archived, { extracted }: Inspection): string {
  const isSame = extracted.kind === "article" && textOf(extracted.extraction) === archivedText;
  const differs = isSame ? "" : "; its text is not the archived one";
  return `${name} was read again from its raw copy by today's cleaner${differs}.`;
}

function printForPeople(
  name: string,
  inspection: Inspection,
  lines: readonly Line[],
  layout: Layout,
): void {
  const kept = lines.filter(({ removal }) => removal === null).length;
  const counts = `${counted(lines.length, "line")}, ${kept} kept, ${lines.length - kept} removed`;
  printLine(`${name}: ${inspection.payload ?? "not read"}, ${counts}`);
  const { extracted } = inspection;
  if (extracted.kind === "rejected")
    printLine(`rejected: ${extracted.reason} (${extracted.detail})`);
  printLine();
  printLines(documentLines(lines, layout));
  if (inspection.candidates === null) return;
  printLine();
  printLines(choiceLines(choicesOf(inspection), layout));
}

function printAsJson(inspection: Inspection, lines: readonly Line[]): void {
  const { extracted } = inspection;
  if (extracted.kind === "rejected") {
    const { reason, detail } = extracted;
    printJson({ kind: "rejected", reason, detail });
  }
  for (const { at, role, text: own, source, removal, trims } of lines) {
    const isKept = removal === null;
    printJson({ kind: "line", at, isKept, role, text: own || source, ...removal, trims });
  }
  for (const { chosen, ...candidate } of choicesOf(inspection)) {
    printJson({ kind: "candidate", ...candidate, isChosen: chosen !== null });
  }
}
