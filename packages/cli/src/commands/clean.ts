/** `winnow clean`: cleans files and prints the records; touches no stack. */

import type { Extracted } from "@winnow/core/pipeline/extract";
import { type Capture, textOf } from "@winnow/core/records";
import { type Command, UsageError } from "../command.ts";
import { isFileError, readCapture, urlOf } from "../input.ts";
import { notice, printJson, printLine, printText } from "../terminal/print.ts";
import { recordLines } from "../terminal/record.ts";

export const clean: Command = {
  name: "clean",
  usage: "FILE… [--url URL] [--markdown] [--json]",
  summary:
    "Cleans files and prints the article records, or their Markdown; - reads standard input.",
  options: {
    json: { type: "boolean", default: false },
    markdown: { type: "boolean", default: false },
    url: { type: "string" },
  },
  async run(files, values) {
    if (files.length === 0) throw new UsageError("clean: expected at least one file, or -");
    const url = urlOf(values);
    const look = values.markdown ? await markdownLook() : await plainLook();
    let allRead = true;
    for (const file of files) {
      try {
        const looked = look(await readCapture(file, url));
        if (values.json) printJson(jsonOf(file, looked));
        else if (values.markdown) printMarkdown(file, looked);
        else printExtracted(file, looked.extracted);
      } catch (error) {
        if (!isFileError(error)) throw error;
        notice(`winnow: ${file}: ${error.message}`);
        allRead = false;
      }
    }
    return allRead;
  },
};

interface Looked {
  extracted: Extracted;
  /** The body, and with the title above it. */
  markdown?: { body: string; whole: string };
}

async function plainLook(): Promise<(capture: Capture) => Looked> {
  const { extract } = await import("@winnow/core/pipeline/extract");
  return (capture) => ({ extracted: extract(capture) });
}

async function markdownLook(): Promise<(capture: Capture) => Looked> {
  const { inspect } = await import("@winnow/core/pipeline/extract");
  const { markdownOf, titleMarkdown } = await import("@winnow/core/markdown");
  return (capture) => {
    const inspection = inspect(capture);
    const { extracted } = inspection;
    const body = markdownOf(inspection, capture.url);
    if (body === null || extracted.kind === "rejected") return { extracted };
    const { title } = extracted.extraction;
    const whole = title ? `${titleMarkdown(title.value)}\n\n${body}` : body;
    return { extracted, markdown: { body, whole } };
  };
}

function jsonOf(file: string, { extracted, markdown }: Looked): Record<string, unknown> {
  if (extracted.kind === "article") {
    const { extraction } = extracted;
    const more = markdown ? { markdown: markdown.body } : {};
    return { file, ...extraction, text: textOf(extraction), ...more };
  }
  const { reason, detail } = extracted;
  return { file, outcome: "rejected", reason, detail };
}

function printExtracted(file: string, extracted: Extracted): void {
  printLine(file);
  if (extracted.kind === "rejected")
    printLine(`  rejected: ${extracted.reason} (${extracted.detail})`);
  else
    for (const line of recordLines({ ...extracted.extraction, text: textOf(extracted.extraction) }))
      printLine(line);
  printLine();
}

/** Standard output holds Markdown alone, so that it may go to a file. */
function printMarkdown(file: string, { extracted, markdown }: Looked): void {
  if (markdown) {
    printText(markdown.whole);
    printLine();
  } else if (extracted.kind === "rejected") {
    notice(`winnow: ${file}: rejected: ${extracted.reason} (${extracted.detail})`);
  }
}
