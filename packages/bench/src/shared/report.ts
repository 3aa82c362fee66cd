/** `RESULTS.md`: one section a bench, each between two markers so that a bench replaces only its own. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";

const resultsFile = fileURLToPath(new URL("../../RESULTS.md", import.meta.url));

const preface = `# Results

Each bench writes its own section: \`npm run bench:extraction\`, and with \`-- --write\`, \`npm run bench:speed\`, \`bench:dedup\`, \`bench:filing\`, \`bench:throughput\`.
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
  return value.toFixed(3).replace(/^0/, "");
}

/** Where and when a bench ran. */
export function provenance(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${today()}, ${model}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
