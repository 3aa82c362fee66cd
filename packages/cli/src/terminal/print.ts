/** Where a command's results go. */
import { type Column, printable, tableOf } from "./table.ts";

/** One JSON line. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(tableOf(columns, rows));
}

export function printLine(text = ""): void {
  process.stdout.write(`${text}\n`);
}

/** A document of its own, tabs and all; on a terminal it cannot move the cursor. */
export function printText(text: string): void {
  const safe = (line: string) => line.split("\t").map(printable).join("\t");
  printLine(process.stdout.isTTY ? text.split("\n").map(safe).join("\n") : text);
}

/** For people, beside the results: never among them. */
export function notice(text: string): void {
  process.stderr.write(`${text}\n`);
}
