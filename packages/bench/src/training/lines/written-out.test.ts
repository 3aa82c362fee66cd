import { describe, expect, test } from "vitest";
import type { Row } from "../blocks/rows.ts";
import { unknown } from "./labelled-scrape.ts";
import { renderLines, type Style, styles, unseenStyles } from "./render.ts";
import { writtenOut } from "./written-out.ts";

const lead = "The ferry to Orrin Island runs through the night from Monday on.";
const end = "The council pays for the fuel, and the crew sleeps in turns.";
const html = `<html><body>
  <ul><li>Home</li><li>Boats</li></ul>
  <h1>Night Ferry</h1><p>${lead}</p><aside>Sign up for our letter</aside>
  <p>${end}</p><p>The crew</p><footer>All rights reserved</footer></body></html>`;

const row: Row = {
  set: "dates",
  id: "ferry",
  url: "https://news.example.org/ferry",
  type: "article",
  bytes: new TextEncoder().encode(html),
  gold: `Night Ferry\n${lead}\n${end}`,
  with: [],
  without: [],
  disputed: [],
  domain: "example.org",
  fold: 3,
};

function scrapesIn(name: string) {
  const [full, leftover] = writtenOut(row, styles.find((style) => style.name === name) as Style);
  return { full, leftover };
}

describe("a page written out", () => {
  test("has a label for each line, but for words that the article says elsewhere", () => {
    const { full } = scrapesIn("plain");
    expect(full).toMatchObject({ regime: "full", style: "plain", fold: 3, gold: row.gold });
    expect(full?.lines.map((line, at) => [line, full.labels[at]])).toEqual([
      ["Home", 0],
      ["Boats", 0],
      ["Night Ferry", 1],
      [lead, 1],
      ["Sign up for our letter", 0],
      [end, 1],
      ["The crew", unknown],
      ["All rights reserved", 0],
    ]);
  });

  test("is written in its style", () => {
    expect(scrapesIn("capitals").full?.lines.slice(0, 3)).toEqual([
      "* Home",
      "* Boats",
      "NIGHT FERRY",
    ]);
  });

  test("has a table's cells in lines of their own, or its rows", () => {
    const table = "<table><tr><th>Boat<th>Fare</tr><tr><td>Gull<td>4</tr></table>";
    expect(renderLines(table, styles[0] as Style)).toEqual(["Boat", "Fare", "Gull", "4"]);
    expect(renderLines(table, unseenStyles[0] as Style)).toEqual(["| Boat | Fare", "| Gull | 4"]);
  });

  test("keeps, as a scrape with leftovers, all from the article's first line to its last", () => {
    const { full, leftover } = scrapesIn("plain");
    expect(leftover?.regime).toBe("leftover");
    expect(leftover?.lines.join("\n")).toContain(full?.lines.slice(2, 6).join("\n"));
    expect(leftover?.labels).toHaveLength(leftover?.lines.length as number);
  });

  test("is none where no line is the article's", () => {
    expect([...writtenOut({ ...row, gold: "Something else" }, styles[0] as Style)]).toEqual([]);
  });
});
