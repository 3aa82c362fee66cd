/** `RESULTS.md`: one section a bench, each between two markers so that a bench replaces only its own. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";

const resultsFile = fileURLToPath(new URL("../../RESULTS.md", import.meta.url));

/** The head of the file: the rules that all figures keep to. */
export const preface = `# Results

\`npm run bench\` writes extraction, metadata and speed anew; each other section names its command.

## Rules

- Every extractor gets the same bytes of every page of a set, with its defaults. A page on which it throws or takes too
  long counts as an empty text; no page is left out.
- Peers are compared in the version that a table names. trafilatura runs where Python has it
  (\`WINNOW_PYTHON\` names the interpreter). The scores of another version are dropped.
- Winnow is compared by models that have seen neither the page nor its publisher. Rows of pages that it learned from say
  so.
- The sets are the development halves of public benchmarks, with their own metrics. The other halves are not looked at.
- Intervals are of samples of publishers, for the pages of one are alike.
- Times are processor times of one run, the contenders in turn on the same pages.
- Where a peer is better, a table says so.
- Figures are written by the benches, with machine and date. What was measured elsewhere names its source.
`;

/** Writes a bench's section into \`RESULTS.md\` and leaves the others as they are. */
export function writeSection(name: string, markdown: string): void {
  const before = existsSync(resultsFile) ? readFileSync(resultsFile, "utf8") : preface;
  writeFileSync(resultsFile, withSection(before, name, markdown));
}

/** Reads back a bench's section; `null` where it has none yet. */
export function readSection(name: string): string | null {
  if (!existsSync(resultsFile)) return null;
  const [, after] = readFileSync(resultsFile, "utf8").split(openingOf(name));
  return after?.split(closingOf(name))[0] ?? null;
}

/** The document with the named section replaced, or appended where it has none yet. */
export function withSection(document: string, name: string, markdown: string): string {
  const opening = openingOf(name);
  const closing = closingOf(name);
  const section = `${opening}\n${markdown.trim()}\n${closing}`;
  const from = document.indexOf(opening);
  if (from < 0) return `${document.trimEnd()}\n\n${section}\n`;
  const to = document.indexOf(closing, from);
  if (to < 0) throw new Error(`RESULTS.md: "${opening}" has no "${closing}" after it`);
  return document.slice(0, from) + section + document.slice(to + closing.length);
}

function openingOf(name: string): string {
  return `<!-- section: ${name} -->`;
}

function closingOf(name: string): string {
  return `<!-- end: ${name} -->`;
}

/** A Markdown table; columns after the first are figures and stand to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map(line).join("\n");
}

/** A share as the tables print it: `.893`, and a dash where there is none. */
export function share(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return value.toFixed(3).replace(/^(-?)0/, "$1");
}

/** Where and when a bench ran. */
export function provenance(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${today()}, ${model}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
