/** `winnow explain`: why each line of a page stayed or went, and what each field was chosen from. */
import type { Line } from "@winnow/core/clean";
import type { Inspection } from "@winnow/core/pipeline/extract";
import { choicesOf } from "../choices.ts";
import { type Command, oneArgument } from "../command.ts";
import { isFileError, readCapture, urlOf } from "../input.ts";
import { choiceLines, documentLines } from "../terminal/explained.ts";
import { notice, printJson, printLine } from "../terminal/print.ts";

export const explain: Command = {
  name: "explain",
  usage: "FILE [--url URL] [--json]",
  summary:
    "Prints a page's lines as kept and removed, with reasons, and every field's candidates; - reads standard input.",
  options: { json: { type: "boolean", default: false }, url: { type: "string" } },
  async run(args, values) {
    const file = oneArgument("explain", "file, or -", args);
    const url = urlOf(values);
    const { inspect } = await import("@winnow/core/pipeline/extract");
    try {
      const inspection = inspect(await readCapture(file, url));
      if (values.json) printAsJson(inspection);
      else printForPeople(file, inspection);
      return true;
    } catch (error) {
      if (!isFileError(error)) throw error;
      notice(`winnow: ${file}: ${error.message}`);
      return false;
    }
  },
};

function printForPeople(file: string, inspection: Inspection): void {
  const { columns } = process.stdout;
  const lines = linesOf(inspection);
  const kept = lines.filter(({ removal }) => removal === null).length;
  const counts = `${lines.length} lines, ${kept} kept, ${lines.length - kept} removed`;
  printLine(`${file}: ${inspection.payload ?? "not read"}, ${counts}`);
  const { extracted } = inspection;
  if (extracted.kind === "rejected")
    printLine(`rejected: ${extracted.reason} (${extracted.detail})`);
  printLine();
  for (const line of documentLines(lines, columns)) printLine(line);
  if (inspection.candidates === null) return;
  printLine();
  for (const line of choiceLines(choicesOf(inspection), columns)) printLine(line);
}

function printAsJson(inspection: Inspection): void {
  const { extracted } = inspection;
  if (extracted.kind === "rejected") {
    const { reason, detail } = extracted;
    printJson({ kind: "rejected", reason, detail });
  }
  for (const { at, role, text, source, removal, trims } of linesOf(inspection)) {
    const isKept = removal === null;
    printJson({ kind: "line", at, isKept, role, text: text || source, ...removal, trims });
  }
  for (const { chosen, ...candidate } of choicesOf(inspection)) {
    printJson({ kind: "candidate", ...candidate, isChosen: chosen !== null });
  }
}

function linesOf({ cleaned }: Inspection): readonly Line[] {
  return cleaned?.document.lines ?? [];
}
