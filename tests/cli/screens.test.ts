/** Every command that prints a table, a page or a comparison, on screens of several widths. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { openStack, type Stack } from "@winnow/local/stack";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corrected, first } from "../support/market-pages.ts";
import { htmlPage, paragraphs, textPage } from "../support/pages.ts";
import { screenOf } from "../support/screen.ts";

const address = (name: string) => `https://www.ferry-post.example.com/${name}`;

/** Titles that are hard to measure, and words that cannot be broken at a space. */
const titles: Readonly<Record<string, string>> = {
  long: "The council's long report on the bridge, the ferry and the buses that nobody has read to the end",
  cjk: "橋が閉鎖された後、渡し船が再び運航を始めた。市議会は来月の会合で料金を決める予定だ",
  emoji: "👩‍👩‍👧‍👦 Families 🎉 at the ferry 🇳🇴 festival 1️⃣ of 3️⃣: ten thousand 👋🏽 hands",
  marks: "Č̌o̊m̈b̂ïn̄ïn̊g m̃ar̂k̀s on ev́ér̀y̆ l̂et́t̀er̂ of ȁ l̀on̂g̈ ŕeport ab̂out́ t̀hè ŕiver",
  arabic: "افتتاح الجسر الجديد بعد سنوات من الأعمال على ضفتي النهر في المدينة القديمة",
  word: `Donaudampf${"schifffahrts".repeat(12)}gesellschaft`,
};

let folder: string;
let data: string;
let stack: Stack;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-screens-"));
  data = join(folder, "archive");
  await mkdir(join(folder, "pages"));
  const write = (name: string, body: string) => writeFile(join(folder, "pages", name), body);
  for (const [name, title] of Object.entries(titles)) {
    await write(`${name}.html`, htmlPage(title, address(name)));
  }
  await write("market.html", first);
  await write("short.txt", "Too short.");
  await write(`${"a-name-of-many-words-".repeat(6)}.txt`, textPage("A page of a long name"));
  stack = await openStack({ dataDir: data, log: () => undefined });
  await screenOf(80, ["ingest", join(folder, "pages"), "--data", data]);
  const later = join(folder, "later.html");
  await writeFile(later, corrected);
  await screenOf(80, ["ingest", later, "--data", data]);
  const listed = await screenOf(80, ["list", "--copies", "--json", "--data", data]);
  const market = listed.map((line) => JSON.parse(line)).find(({ title }) => /Velm/.test(title));
  id = market.id;
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

const here = (...args: string[]) => [...args, "--data", data];

/** Each with a text that its screen has at any width. */
const screens: readonly (readonly [string, () => string[], RegExp])[] = [
  ["ingest", () => here("ingest", join(folder, "pages")), /rejected: too-short/],
  ["list", () => here("list", "--copies"), /^ID /],
  ["search", () => here("search", "council", "--facets"), /publisher/],
  ["show", () => here("show", id), /Fourteen killed/],
  ["show --version", () => here("show", id, "--version", "1"), /Twelve killed/],
  ["outcomes", () => here("outcomes", "--all"), /rejected: too-short/],
  ["stats", () => here("stats"), /ARTICLES/],
  ["versions", () => here("versions", id), /HASH/],
  ["diff", () => here("diff", id), /numbers/],
  ["explain of an article", () => here("explain", id), /kept/],
  ["explain of a file", () => ["explain", join(folder, "pages/emoji.html")], /kept/],
  ["clean", () => ["clean", join(folder, "pages")], /rejected: too-short/],
  ["dedup", () => ["dedup", join(folder, "pages"), "--all"], /CLUSTER/],
  ["editions list", () => here("editions", "list"), /current/],
  ["estimate --monthly", () => ["estimate", "--monthly"], /idle/],
];

describe.each([60, 80, 100, 120])("at %i columns", (columns) => {
  test.each(screens)("%s has no line that is longer", async (_, args, expected) => {
    const lines = await screenOf(columns, args());
    expect(lines.join("\n")).toMatch(expected);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
  });
});

describe("colours", () => {
  test.each(screens)("of %s say nothing that the text does not", async (_, args) => {
    const plain = await screenOf(100, args());
    const coloured = await screenOf(100, args(), { FORCE_COLOR: "1" });
    expect(coloured.map((line) => stripVTControlCharacters(line))).toEqual(plain);
  });
});

test("a narrow screen gets two lines an item, a wide one a table", async () => {
  const [narrow, wide] = [
    await screenOf(60, here("list", "--copies")),
    await screenOf(200, here("list", "--copies")),
  ];
  expect(narrow[0]).toMatch(/^ID +DATE +TITLE$/);
  expect(narrow).toContainEqual(expect.stringMatching(/^ {4}.*\d+ words/));
  expect(wide[0]).toMatch(/^ID +DATE +TITLE +PUBLISHER +LANG +WORDS +COPIES$/);
  expect(narrow.length).toBe(2 * (wide.length - 1) + 1);
});

test.each([60, 80, 100, 120])(
  "at %i columns every capture has its id and its reason",
  async (columns) => {
    const lines = await screenOf(columns, here("outcomes", "--all"));
    const text = lines.map(stripVTControlCharacters).join(" ").replace(/\s+/g, " ");
    const rows = await screenOf(columns, here("outcomes", "--json"));
    for (const { articleId, reason, detail } of rows.map((row) => JSON.parse(row))) {
      if (articleId) expect(text).toContain(articleId.slice(0, 8));
      if (detail) expect(text).toContain(`${reason} (${detail})`);
    }
  },
);

test.each([["dlq"], ["takedown"]])("an empty list of %s has no head", async (command) => {
  expect(await screenOf(80, here(command, "list"))).toEqual([""]);
});

test("words are whole at the edge", async () => {
  const lines = await screenOf(60, here("show", id));
  const words = new Set(paragraphs("the market").flatMap((text) => text.split(" ")));
  const text = lines.slice(lines.indexOf("") + 1);
  const ends = text.map((line) => line.split(" ").at(-1) ?? "");
  expect(ends.filter((word) => word.length > 3 && words.has(word)).length).toBeGreaterThan(3);
  expect(text.join(" ")).toContain(paragraphs("the market")[0]);
});

test("what went and what came stand between marks, with a space between them", async () => {
  const text = (await screenOf(100, here("diff", id))).join("\n");
  expect(text).toContain("[-12-] {+14+} people");
});
