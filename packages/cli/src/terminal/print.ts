/** Where a command's results go. */
import { screenWidth } from "./screen.ts";
import { type Column, printable, tableOf } from "./table.ts";
import { wrap } from "./width.ts";

let isJson = false;

/** Makes notices and errors JSON lines: whoever asked for `--json` reads them by a program. */
export function speakJson(isAsked: boolean): void {
  isJson = isAsked;
}

/** Whether notices are JSON: progress is for people alone. */
export function speaksJson(): boolean {
  return isJson;
}

/** One JSON line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(tableOf(columns, rows, screenWidth()));
}

/** A text, wrapped where a screen bounds it; what follows its first line stands below the text. */
export function printLine(text = "", head = ""): void {
  process.stdout.write(`${wrap(text, screenWidth(), head).join("\n")}\n`);
}

/** Lines that are laid out already. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

/** A document of its own, tabs and all; on a terminal it cannot move the cursor. */
export function printText(text: string): void {
  const safe = (line: string) => line.split("\t").map(printable).join("\t");
  const shown = process.stdout.isTTY ? text.split("\n").map(safe).join("\n") : text;
  process.stdout.write(`${shown}\n`);
}

/** For people, beside the results: never among them. */
export function notice(text: string): void {
  if (isJson) process.stderr.write(`${JSON.stringify({ notice: text.trim() })}\n`);
  else process.stderr.write(`${wrap(text, process.stderr.columns ?? null).join("\n")}\n`);
}

/** An error beside the results: the work goes on, or the command ends with it. */
export function tellError({
  code,
  message,
  hint = null,
}: {
  code: string;
  message: string;
  hint?: string | null;
}): void {
  if (isJson) process.stderr.write(`${JSON.stringify({ error: { code, message, hint } })}\n`);
  else process.stderr.write(`${errorLines(message, hint).join("\n")}\n`);
}

function errorLines(message: string, hint: string | null): string[] {
  const width = process.stderr.columns ?? null;
  return [...wrap(message, width, "winnow: "), ...(hint ? wrap(hint, width, "  ") : [])];
}
