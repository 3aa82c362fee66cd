/** A page explained for people: its lines as kept and removed, then what every field might have been. */
import { styleText } from "node:util";
import type { Line, Removal } from "@winnow/core/clean";
import type { Choice } from "@winnow/core/pipeline/explain";
import { fields, valueText } from "./record.ts";
import { printable } from "./table.ts";
import { fit, widthOf } from "./width.ts";

const roleWidth = 12;
const sourceWidth = 30;
/** Share of a line that a reason may take where the width is bounded. */
const maxReasonShare = 0.5;
/** Narrower than this, a reason stands below its text: side by side both would be stubs. */
const reasonBelow = 90;
/** A run of as many lines that went for one reason is told by its first and last. */
const foldFrom = 4;

export interface Layout {
  /** Columns of the terminal; without one nothing is cut. */
  width?: number;
  /** Whether runs of lines that went for one reason are folded into one. */
  isFolded?: boolean;
}

/** Lays out the lines of a document: `+` kept, `-` removed, `~` cut off a line that stays. */
export function documentLines(lines: readonly Line[], layout: Layout = {}): string[] {
  const { width = Number.POSITIVE_INFINITY, isFolded = false } = layout;
  const atWidth = String(lines.at(-1)?.at ?? 0).length;
  const headOf = ({ at, role }: Line, mark: string) =>
    `${String(at).padStart(atWidth)} ${mark} ${(role ?? "").padEnd(roleWidth)}`;
  return runsOf(lines, isFolded).flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return [];
    if (run.length === 1) return lineLines(first, (mark) => headOf(first, mark), width);
    const { removal } = first;
    if (removal === null) return [];
    const head = `${String(first.at).padStart(atWidth)} - `;
    const what = `… to ${last.at}: ${run.length} lines, from "${textOf(first)}"`;
    return removedLines(head, what, removal, width);
  });
}

/** Single lines, and runs that went for one reason. */
function runsOf(lines: readonly Line[], isFolded: boolean): Line[][] {
  if (!isFolded) return lines.map((line) => [line]);
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0] && isAlike(run[0], line)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => (run.length < foldFrom ? run.map((line) => [line]) : [run]));
}

/** Cuts are told line by line; scores in a reason (`scored .34`) make no other reason. */
function isAlike(one: Line, other: Line): boolean {
  if (one.removal === null || other.removal === null) return false;
  if (one.trims.length > 0 || other.trims.length > 0 || one.role !== other.role) return false;
  const kind = ({ pass, reason }: Removal) => `${pass}: ${reason.replace(/\d*\.\d+/g, "#")}`;
  return kind(one.removal) === kind(other.removal);
}

function lineLines(line: Line, headOf: (mark: string) => string, width: number): string[] {
  const { removal, trims } = line;
  const whole = removal
    ? removedLines(headOf("-"), textOf(line), removal, width)
    : [styleText("green", fit(headOf("+") + printable(line.text), width))];
  // What is cut off before a line goes is part of why it went.
  return [...whole, ...trims.flatMap((trim) => removedLines(headOf("~"), trim.text, trim, width))];
}

function textOf(line: Line): string {
  return line.text || line.source;
}

function removedLines(
  head: string,
  text: string,
  { pass, reason }: Removal,
  width: number,
): string[] {
  const why = printable(`(${pass}: ${reason})`);
  const look = (line: string) => styleText(["dim", "red"], line);
  if (width < reasonBelow) {
    const indent = " ".repeat(head.length - roleWidth > 0 ? head.length - roleWidth : 4);
    return [look(fit(head + printable(text), width)), look(fit(indent + why, width))];
  }
  const reasonText = fit(why, Math.floor(width * maxReasonShare));
  const room = width - head.length - widthOf(reasonText) - 2;
  return [look(`${head}${fit(printable(text), room)}  ${reasonText}`)];
}

/** Lays out the candidates of every field; `*` is before the chosen one. */
export function choiceLines(choices: readonly Choice[], { width }: Layout = {}): string[] {
  return fields.flatMap(([label, field]) => {
    const own = choices.filter((choice) => choice.field === field);
    if (own.length === 0) return [`${styleText("bold", label)}  –`];
    return [styleText("bold", label), ...own.map((choice) => choiceLine(choice, width))];
  });
}

function choiceLine(
  { value, source, confidence, chosen }: Choice,
  width = Number.POSITIVE_INFINITY,
): string {
  const sure = percent(confidence);
  // Other sources that agree make the chosen value surer than its own source is.
  const raised =
    chosen && chosen.confidence !== confidence ? ` → ${percent(chosen.confidence)}` : "";
  const room = width < reasonBelow ? Math.floor(sourceWidth / 2) : sourceWidth;
  const name = printable(source);
  const shown = width < reasonBelow ? fit(name, room) : name;
  const head = `  ${chosen ? "*" : " "} ${shown.padEnd(room)} ${(sure + raised).padEnd(15)} `;
  const line = head + fit(printable(valueText(value)), width - widthOf(head));
  return chosen ? styleText("green", line) : line;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
