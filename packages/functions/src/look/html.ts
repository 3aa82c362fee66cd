/** A report as one page of HTML: no script, nothing from elsewhere, and every word of a page escaped. */
import type { DrawnChange, DrawnChanges } from "./draw.ts";
import type { DiffLine } from "./line-change.ts";
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

/** Nothing is loaded and nothing runs, even if something slipped through. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .2rem .7rem; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
.diff { width: 100%; table-layout: fixed; overflow-wrap: anywhere; }
.before { background: #f001; } .after { background: #0a02; }
article { margin: 2rem 0; } .quiet { opacity: .7; }
`;

/**
 * Writes the report; `changes` are drawn beside it, side by side. Without them it names the changes by
 * their captures alone.
 */
export function reportAsHtml(report: Report, changes: DrawnChanges | null): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>What today's cleaner would change</title>
<style>${style}</style>
</head>
<body>
<h1>What today's cleaner would change</h1>
<p><strong>${escaped(headline(report))}</strong></p>
<ul>${aboutLines(report)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join("")}</ul>
${tablesOf(report).map(tableOf).join("\n")}
${changes === null ? namesOf(report).map(tableOf).join("\n") : sectionsOf(changes)}
</body>
</html>
`;
}

function tableOf({ heading, note, columns, rows }: ReportTable): string {
  const classOf = (at: number) => (columns[at]?.endsWith("#") ? ' class="n"' : "");
  const head = columns
    .map((name, at) => `<th scope="col"${classOf(at)}>${escaped(name.replace(/#$/, ""))}</th>`)
    .join("");
  const body = rows
    .map((row) => {
      const cells = row.map((cell, at) => `<td${classOf(at)}>${escaped(cell)}</td>`);
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("\n");
  const said = note === null ? "" : `<p class="quiet">${escaped(note)}</p>`;
  return `<h2>${escaped(heading)}</h2>${said}<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function sectionsOf({ largest, drawn }: DrawnChanges): string {
  return sectionOf(largestHeading, largest) + sectionOf(drawnHeading, drawn);
}

function sectionOf(heading: string, changes: readonly DrawnChange[]): string {
  if (changes.length === 0) return "";
  return `<h2>${escaped(heading)}</h2>\n${changes.map(changeOf).join("\n")}`;
}

function changeOf({ kind, title, url, outcome, fields, lines, captureId }: DrawnChange): string {
  const fate =
    outcome.from === outcome.to ? "" : `<p>${escaped(outcome.from)} → ${escaped(outcome.to)}</p>`;
  const said = ({ value, source }: (typeof fields)[number]["from"]) =>
    `${escaped(value ?? "—")}${source === null ? "" : ` <span class="quiet">${escaped(source)}</span>`}`;
  const rows = fields.map(
    ({ field, from, to }) =>
      `<tr><th scope="row">${escaped(field)}</th><td class="before">${said(from)}</td><td class="after">${said(to)}</td></tr>`,
  );
  const table = rows.length === 0 ? "" : `<table>${rows.join("")}</table>`;
  const diff = lines.every((line) => line === null)
    ? ""
    : `<table class="diff"><thead><tr><th scope="col">archived</th><th scope="col">now</th></tr></thead><tbody>${lines.map(lineOf).join("\n")}</tbody></table>`;
  return `<article><h3>${kind}: ${escaped(title ?? captureId)}</h3>
<p class="quiet">${escaped(url ?? "no address")}; capture ${captureId}</p>${fate}${table}${diff}</article>`;
}

function lineOf(line: DiffLine | null): string {
  if (line === null) return '<tr class="quiet"><td>…</td><td>…</td></tr>';
  const text = escaped(line.text);
  if (line.side === "both") return `<tr><td>${text}</td><td>${text}</td></tr>`;
  return line.side === "before"
    ? `<tr><td class="before">${text}</td><td></td></tr>`
    : `<tr><td></td><td class="after">${text}</td></tr>`;
}

/** Text as HTML shows it; marks that turn the direction of writing are left out. */
function escaped(text: string): string {
  const names: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[&<>"']/g, (mark) => names[mark] ?? mark);
}
