import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { InventedArchive } from "../fixture/invented-archive.ts";
import { pageOf, publishedOn, saidBy, smallApi } from "../fixture/small-archive.ts";

const browser = { accept: "text/html" };

/** What a page may weigh, packed. */
const maxBytes = 15_000;

/** Words that have little in common, as those of real texts have: the same from run to run. */
function words(count: number, seed: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return Array.from({ length: count }, () => (next() % 60_000).toString(36)).join(" ");
}

const paragraphs = Array.from({ length: 200 }, (_, n) => `Item ${n}. ${words(20, n)}.`);
/** Each says something else, and the first and the last another number. */
const corrected = paragraphs.map((line, n) =>
  line.replace(".", n < 10 || n > 150 ? ` of ${1000 + n}.` : " also."),
);
const whole = (seed: number) => words(60_000, seed);

const archive = new InventedArchive();
const ids: Record<string, string> = {};

/** Saves of one address, a day apart. */
async function filed(letter: string, texts: readonly string[]): Promise<void> {
  const published = publishedOn("2020-10-05", "example.net");
  for (const [n, text] of texts.entries()) {
    const at = new Date(Date.UTC(2020, 9, 6 + n)).toISOString();
    const page = pageOf(letter, {
      key: `inbox/harbour/${letter}-${n}.html`,
      body: `<p>The page ${letter}, ${n}</p>`,
      ...{ capturedAt: at, droppedAt: at },
    });
    ids[letter] = await archive.file(page, saidBy(letter, { ...published, text }));
  }
}

await filed("l", [paragraphs.join("\n"), corrected.join("\n")]);
await filed("w", [whole(1), whole(2)]);
const count = (n: number) => `The ferry carried ${n} people.\nIt sailed to Orrin Bay again.`;
await filed(
  "e",
  Array.from({ length: 90 }, (_, n) => count(n)),
);

/** A page with a menu of so many entries, as today's cleaner reads it. */
const entries = Array.from(
  { length: 700 },
  (_, n) => `<li><a href="/${n}">${words(9, n)}</a></li>`,
);
const prose = Array.from({ length: 9 }, (_, n) => `<p>It sailed again: ${words(40, n)}.</p>`);
ids.m = await archive.clean(
  pageOf("m", {
    body: `<html><body><ul>${entries.join("")}</ul><article><h1>The ferry</h1>${prose.join("")}</article></body></html>`,
  }),
);

function read(path: string): Promise<string> {
  const get = smallApi({ catalogue: archive.catalogue, rawStore: archive.rawStore });
  return Promise.resolve(get(path, { headers: browser })).then((answer) => answer.text());
}

/** Every part of a page, by the links that it has itself. */
async function partsOf(path: string): Promise<string[]> {
  const pages = [await read(path)];
  for (;;) {
    const next = /class="more" href="([^"]+)">Next part/.exec(pages.at(-1) ?? "")?.[1];
    if (next === undefined) return pages;
    pages.push(await read(next.replaceAll("&amp;", "&")));
  }
}

describe("a page that is too long for one", () => {
  test.each([
    ["text", "l", ""],
    ["version", "l", "/versions/1"],
    ["text of one paragraph", "w", ""],
    ["comparison", "l", "/diff"],
    ["comparison side by side", "l", "/diff?view=side"],
    ["comparison of what cannot be compared", "w", "/diff"],
    ["history", "e", "/timeline"],
    ["lines", "m", "/lines"],
  ])("keeps its weight in every part: %s", async (_, letter, about) => {
    for (const page of await partsOf(`/articles/${ids[letter]}${about}`)) {
      expect(page).toContain("</html>");
      expect(gzipSync(page).length).toBeLessThan(maxBytes);
    }
  });

  test("shows the whole text, part by part", async () => {
    const shown = (await partsOf(`/articles/${ids.l}`)).join("\n");
    for (const paragraph of corrected) expect(shown).toContain(paragraph);
  });

  test("shows every line, each once", async () => {
    const pages = await partsOf(`/articles/${ids.m}/lines`);
    expect(pages.length).toBeGreaterThan(1);
    const shown = pages.flatMap((page) => [...page.matchAll(/<li id="l(\d+)"/g)]);
    const [, count = ""] = />(\d+) lines: /.exec(pages[0] ?? "") ?? [];
    expect(Number(count)).toBeGreaterThan(entries.length);
    expect(new Set(shown.map(([, at]) => at)).size).toBe(Number(count));
    expect(shown).toHaveLength(Number(count));
  });

  test("shows every change, and leads from a fact to the part that it stands in", async () => {
    const pages = await partsOf(`/articles/${ids.l}/diff`);
    expect(pages.length).toBeGreaterThan(1);
    for (const [n] of paragraphs.entries()) {
      expect(pages.filter((page) => page.includes(`id="change-${n}"`))).toHaveLength(1);
    }
    const [first = ""] = pages;
    const others = new Map(
      [...first.matchAll(/href="(\/articles\/[^"#]+part=\d+)#(change-\d+)"/g)].map(
        ([, path = "", change = ""]) => [path.replaceAll("&amp;", "&"), change],
      ),
    );
    expect(others.size).toBeGreaterThan(0);
    for (const [path, change] of others) expect(await read(path)).toContain(`id="${change}"`);
    const here = [...first.matchAll(/href="#(change-\d+)"/g)];
    expect(here.length).toBeGreaterThan(0);
    for (const [, change] of here) expect(first).toContain(`id="${change}"`);
  });

  test("says of texts that are too long to be compared where they stand", async () => {
    const page = await read(`/articles/${ids.w}/diff`);
    expect(page).toContain("too long to be compared");
    expect(page).toMatch(/… [\d,]+ more characters/);
    const [link = ""] = page.match(/\/articles\/\w+\/versions\/\w{64}/) ?? [];
    expect(await read(link)).toContain("Part 1 of");
  });

  test("calls no text the first that is not, and says how many edits it leaves out", async () => {
    const page = await read(`/articles/${ids.e}/timeline`);
    expect(page.split("first text").length - 1).toBe(0);
    expect(page).toContain("49 earlier edits are not compared here");
  });
});
