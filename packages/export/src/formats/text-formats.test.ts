import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { columnNames, ExportRow } from "../rows/export-row.ts";
import { rowOf } from "../rows/row-of.ts";
import {
  articleOf,
  bytesOf,
  fullArticle,
  itemsOf,
  sampleArticles,
} from "../testing/sample-articles.ts";
import { safeCell } from "./csv.ts";
import { formats } from "./index.ts";
import { plainText } from "./txt.ts";

const rows = [fullArticle, ...sampleArticles(3)].map(rowOf);
const about = { newestCapturedAt: null };
const control = /[\p{Cc}]/u;

function written(name: keyof typeof formats, of: readonly ExportRow[] = rows): Promise<Buffer> {
  const items = of.map((row) => ({ row, page: async () => null }));
  return bytesOf(formats[name].write(itemsOf(items), about));
}

describe("a row", () => {
  test("is of the schema, and keeps what the article says", () => {
    for (const row of rows) expect(ExportRow.parse(row)).toEqual(row);
    expect(rows[0]).toMatchObject({
      published: "2020-10-05T09:30:00+04:00",
      published_day: "2020-10-05",
      published_precision: "second",
      published_assumed: ["year"],
      publisher_domain: "example.org",
      collections: ["first", "second"],
      story_role: "copy",
    });
  });

  test("holds no half of a character", () => {
    expect(fullArticle.text.isWellFormed()).toBe(false);
    expect(rows[0]?.text).toContain("\ufffd half");
  });

  test("takes the outlet's domain off the address where the page names none", () => {
    const row = rowOf(articleOf({ id: fullArticle.id, url: "https://news.example.org/a" }));
    expect(row).toMatchObject({ publisher_name: null, publisher_domain: "example.org" });
  });
});

describe("JSON Lines", () => {
  test("give every row back", async () => {
    const lines = (await written("jsonl")).toString().trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  test("are lines to every reader, and hold no control character", async () => {
    const text = (await written("jsonl")).toString();
    expect(text.split(/[\n\u0085\u2028\u2029]/)).toHaveLength(rows.length + 1);
    expect(control.test(text.replaceAll("\n", ""))).toBe(false);
  });
});

describe("CSV", () => {
  test("gives text back by its one rule", async () => {
    const bytes = await written("csv");
    const records: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
    expect(Object.keys(records[0] ?? {})).toEqual(columnNames);
    const restored = (cell = "") => {
      const rest = cell.slice(1);
      return cell.startsWith("'") && safeCell(rest) !== rest ? rest : cell;
    };
    const withoutBells = (text: string) => text.replaceAll("\u0007", "");
    expect(records.map(({ text }) => restored(text))).toEqual(
      rows.map(({ text }) => withoutBells(text)),
    );
    expect(records.map(({ title }) => restored(title))).toEqual(
      rows.map(({ title }) => withoutBells(title ?? "")),
    );
  });

  test("begins with a byte order mark and ends its lines in CRLF", async () => {
    const text = (await written("csv")).toString();
    expect(text.startsWith('\ufeff"doc_id","url",')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
  });

  test.each([
    ["=1+1", "'=1+1", "a formula"],
    ["+44 20", "'+44 20", "a formula to some"],
    ["-5 degrees", "'-5 degrees", "a formula to some"],
    ["@SUM(A1)", "'@SUM(A1)", "a formula of old"],
    ["\tcmd", "'\tcmd", "a tab, behind which some look on"],
    ["\rcmd", "'\rcmd", "a line end"],
    ["  =1", "'  =1", "spaces before, which some cut"],
    ["＝1", "'＝1", "the full-width form"],
    ["'=1", "''=1", "what would read like a cell made safe"],
    ["'tis", "'tis", "an apostrophe alone runs nothing"],
    ["a = b", "a = b", "not at the beginning"],
    ["2020-10-05", "2020-10-05", "a day"],
    ["", "", "nothing"],
  ])("writes %j as %j: %s", (text, cell) => {
    expect(safeCell(text)).toBe(cell);
  });

  test("makes lists safe, too", async () => {
    const [row] = rows;
    const dashed = row ? [{ ...row, byline: ["-Bo", "Ada"] }] : [];
    const [record] = parse(await written("csv", dashed), { bom: true, columns: true });
    expect(record).toMatchObject({ byline: "'-Bo; Ada" });
  });
});

describe("plain text", () => {
  test("can be cut into its articles again", async () => {
    const text = (await written("txt")).toString();
    const articles = text.split(/^(?=# )/m);
    expect(articles).toHaveLength(rows.length);
    const bodies = articles.map((article) => article.split("\n").slice(1, -2).join("\n"));
    const restored = bodies.map((body) => body.replace(/^ (?= *#)/gm, ""));
    expect(restored).toEqual(rows.map((row) => row.text.replaceAll("\u0007", "")));
  });

  test("holds no control character but line ends", async () => {
    expect(control.test((await written("txt")).toString().replaceAll("\n", ""))).toBe(false);
  });

  test("is the text alone in a file of its own", async () => {
    const [row] = sampleArticles(1).map(rowOf);
    const items = row ? [{ row, page: async () => null }] : [];
    const bytes = await bytesOf(plainText.write(itemsOf(items), about));
    expect(bytes.toString()).toBe(`${row?.text}\n`);
  });
});

describe("Markdown", () => {
  test("has front matter, the title, and paragraphs that say what the text says", async () => {
    const text = (await written("md", rows.slice(0, 1))).toString();
    const [, matter = "", body = ""] = text.split(/^---\n/m);
    expect(matter).toContain('doc_id: "0123456789abcdef0123456789abcdef"\n');
    expect(matter).toContain('byline: ["Ada Quill","-Bo; Reed"]\n');
    expect(matter).toContain('section: "World\\u2028News"\n');
    expect(matter).toContain("published_confidence: 0.9\n");
    expect(matter).not.toMatch(/^(text|raw|learned): /m);
    expect(body).toContain("\\# Not a heading, \\* not a list\n\n");
    expect(body).toContain("\n\n\\---\n\n");
  });

  test("holds no control character but line ends", async () => {
    const text = (await written("md", rows.slice(0, 1))).toString();
    expect(control.test(text.replaceAll("\n", ""))).toBe(false);
  });
});
