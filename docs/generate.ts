/**
 * `node docs/generate.ts`: writes the generated parts of the docs anew. Each stands between two
 * markers; a test compares them with their sources.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { athenaTypeOf } from "@winnow/export/formats";
import { columnNames, ExportRow } from "@winnow/export/rows";

const root = new URL("../", import.meta.url);

/** A part of a document that follows from a source file. */
interface Generated {
  document: string;
  marker: string;
  make(): Promise<string>;
}

export const generated: readonly Generated[] = [
  { document: "docs/data-model.md", marker: "keys", make: keyTables },
  { document: "docs/decisions/README.md", marker: "index", make: decisionIndex },
  { document: "docs/export.md", marker: "columns", make: exportColumns },
  { document: "docs/export.md", marker: "athena", make: athenaTable },
];

/** The tables in the module comment of `keys.ts`: the questions, and the keys that answer them. */
async function keyTables(): Promise<string> {
  const source = await readFile(new URL("packages/store/src/dynamo/keys.ts", root), "utf8");
  const [comment = ""] = source.split("*/");
  const lines = comment.split("\n").map((line) => line.replace(/^ \* ?/, ""));
  const from = lines.findIndex((line) => line.startsWith("|"));
  return lines
    .slice(from, lines.findLastIndex((line) => line.startsWith("|")) + 1)
    .join("\n")
    .trim();
}

async function decisionIndex(): Promise<string> {
  const folder = new URL("docs/decisions/", root);
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.*\.md$/.test(name)).sort();
  const rows = files.map(async (name) => {
    const [heading = ""] = (await readFile(new URL(name, folder), "utf8")).split("\n");
    return `| [${name.slice(0, 4)}](${name}) | ${heading.replace(/^# \d+\. /, "")} |`;
  });
  return ["| | decision |", "| --- | --- |", ...(await Promise.all(rows))].join("\n");
}

/** The columns of an export as its schema describes them. */
async function exportColumns(): Promise<string> {
  const rows = columnNames.map((name) => `| \`${name}\` | ${ExportRow.shape[name].description} |`);
  return ["| column | what it says |", "| --- | --- |", ...rows].join("\n");
}

/** The statement that tells Athena of a snapshot. */
async function athenaTable(): Promise<string> {
  const columns = columnNames.map((name) => `  \`${name}\` ${athenaTypeOf(name)}`);
  return [
    "```sql",
    "CREATE EXTERNAL TABLE winnow (",
    columns.join(",\n"),
    ") PARTITIONED BY (`day` string) STORED AS PARQUET",
    "LOCATION 's3://RAW-BUCKET/snapshot/articles/';",
    "",
    "MSCK REPAIR TABLE winnow; -- after each snapshot that has a new day",
    "",
    "SELECT publisher_domain, count(*) AS articles FROM winnow",
    "WHERE day BETWEEN '2020-01-01' AND '2029-12-31' GROUP BY 1 ORDER BY 2 DESC LIMIT 10;",
    "```",
  ].join("\n");
}

/** A document with one of its generated parts replaced. */
export function withPart(document: string, marker: string, part: string): string {
  const [open, close] = [`<!-- generated: ${marker} -->`, `<!-- end: ${marker} -->`];
  const [before, rest] = document.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined) throw new Error(`docs: no part "${marker}"`);
  return `${before}${open}\n${part}\n${close}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const { document, marker, make } of generated) {
    const file = new URL(document, root);
    await writeFile(file, withPart(await readFile(file, "utf8"), marker, await make()));
  }
}
