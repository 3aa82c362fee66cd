/** Where a command's results go. */
import { type Column, tableOf } from "./table.ts";

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

/** For people, beside the results: never among them. */
export function notice(text: string): void {
  process.stderr.write(`${text}\n`);
}
