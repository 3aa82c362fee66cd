/** A report as Markdown. Whatever stands on a page is escaped, or stands in a fence. */
import type { DrawnChange, DrawnChanges } from "./draw.ts";
import type { Report } from "./report.ts";
import {
  aboutLines,
  drawnHeading,
  headline,
  largestHeading,
  namesOf,
  type ReportTable,
  tablesOf,
} from "./wording.ts";

/** Characters that are shown of a line or a value. */
const maxShown = 400;

/** Writes the report; `changes` are drawn beside it. Without them it names their captures alone. */
export function reportAsMarkdown(report: Report, changes: DrawnChanges | null): string {
  const parts = [
    "# What today's cleaner would change",
    inline(headline(report)),
    aboutLines(report)
      .map((line) => `- ${inline(line)}`)
      .join("\n"),
    ...tablesOf(report).map(tableOf),
    ...(changes === null ? namesOf(report).map(tableOf) : sectionsOf(changes)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sectionsOf({ largest, drawn }: DrawnChanges): string[] {
  return [...sectionOf(largestHeading, largest), ...sectionOf(drawnHeading, drawn)];
}

function tableOf({ heading, note, columns, rows }: ReportTable): string {
  const row = (cells: readonly string[]) => `| ${cells.map(inline).join(" | ")} |`;
  const table = [
    row(columns.map((name) => name.replace(/#$/, ""))),
    `| ${columns.map((name) => (name.endsWith("#") ? "--:" : "---")).join(" | ")} |`,
    ...rows.map(row),
  ].join("\n");
  return [`## ${heading}`, ...(note === null ? [] : [inline(note)]), table].join("\n\n");
}

function sectionOf(heading: string, changes: readonly DrawnChange[]): string[] {
  return changes.length === 0 ? [] : [`## ${heading}`, ...changes.map(changeOf)];
}

function changeOf({ kind, title, url, outcome, fields, lines, captureId }: DrawnChange): string {
  const parts = [`### ${kind}: ${inline(cut(title ?? captureId))}`];
  parts.push(inline(`${url ?? "no address"}; capture ${captureId}`));
  if (outcome.from !== outcome.to) parts.push(inline(`${outcome.from} → ${outcome.to}`));
  if (fields.length > 0) {
    const side = ({ value, source }: (typeof fields)[number]["from"]) =>
      value === null ? "—" : `${cut(value)}${source === null ? "" : ` (${source})`}`;
    parts.push(
      fields
        .map(({ field, from, to }) => `- ${inline(`${field}: ${side(from)} → ${side(to)}`)}`)
        .join("\n"),
    );
  }
  if (lines.some((line) => line !== null)) {
    const signs = { before: "-", after: "+", both: " " };
    const text = lines
      .map((line) => (line === null ? "…" : `${signs[line.side]} ${printable(cut(line.text))}`))
      .join("\n");
    const fence = fenceFor(text);
    parts.push(`${fence}diff\n${text}\n${fence}`);
  }
  return parts.join("\n\n");
}

/** Text that means nothing to Markdown, on one line. */
function inline(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&");
}

/** A fence longer than any in the text. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return "`".repeat(longest + 1);
}

/** Without the characters that steer a terminal or turn the direction of writing. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ");
}

function cut(text: string): string {
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}
