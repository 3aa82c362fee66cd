/** `winnow explain` and `winnow clean --markdown`: what they print of the example pages. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { paragraphs } from "../support/pages.ts";
import { runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

const pages = fileURLToPath(new URL("../../fixtures/pages/", import.meta.url));
const scrape = `${pages}byline-and-mailing-list/source.txt`;
const page = `${pages}json-ld-with-menus-and-promos/source.html`;
const sequence = "\u001b[";

function htmlOf(body: string): string {
  const text = paragraphs("bridges").map((each) => `<p>${each}</p>`);
  return `<!doctype html><html><head><title>Bridge closed</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Bridge closed</h1>${text.join("")}${body}</article></body></html>`;
}

describe("explain", () => {
  test("shows kept and removed lines in order, each removed one with pass and reason", async () => {
    const { code, stdout } = await winnowHere(["explain", scrape]);
    expect(code).toBe(0);
    const marks = stdout.split("\n").filter((line) => /^ *\d+ [+~-] /.test(line));
    const positions = marks.map((line) => Number.parseInt(line, 10));
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
    for (const line of marks.filter((each) => !/^ *\d+ \+/.test(each))) {
      expect(line).toMatch(/ {2}\([a-z-]+: .+\)$/);
    }
    expect(stdout).toMatch(
      /^ *\d+ - title +Norland and Suther .+ \((choose-lines|mark-title): .+\)$/m,
    );
    expect(stdout).toMatch(/^ *\d+ \+ paragraph +Envoys of Norland/m);
  });

  test("marks the chosen candidate of every field, and says where nothing was found", async () => {
    const { stdout } = await winnowHere(["explain", page]);
    const fields = stdout.split("\n\n").at(-1)?.split("\n") ?? [];
    const titles = fields.slice(fields.indexOf("title") + 1, fields.indexOf("byline"));
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.map((line) => line[2])).toEqual(["*", ...titles.slice(1).map(() => " ")]);
    expect(titles[0]).toMatch(/^ {2}\* \S+ +\d+ %( → \d+ %)? +Mirrow ferry sails again/);
    expect(fields).toContainEqual(expect.stringMatching(/^[a-z]+ {2}–$/));
  });

  test("prints one JSON line per line of the page and per candidate", async () => {
    const lines = (await winnowHere(["explain", page, "--json"])).json();
    const own = lines.filter(({ kind }) => kind === "line");
    expect(own.map(({ at }) => at)).toEqual(own.map((_, index) => index + 1));
    for (const line of own.filter(({ isKept }) => isKept === false)) {
      expect(line).toMatchObject({ pass: expect.any(String), reason: expect.any(String) });
    }
    expect(own).toContainEqual(expect.objectContaining({ isKept: true, role: "paragraph" }));
    const candidates = lines.filter(({ kind }) => kind === "candidate");
    expect(candidates).toContainEqual(
      expect.objectContaining({ field: "title", isChosen: true, source: expect.any(String) }),
    );
    expect(own.length + candidates.length).toBe(lines.length);
  });

  test("says why a page is no article, and still shows its lines", async () => {
    const consent = `${pages}consent-wall/source.txt`;
    const { code, stdout } = await winnowHere(["explain", consent]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^rejected: wall \(consent: /m);
    expect(stdout).toMatch(/^ *1 - /m);
    const [first] = (await winnowHere(["explain", consent, "--json"])).json();
    expect(first).toMatchObject({ kind: "rejected", reason: "wall" });
  });

  test("says so of bytes that nobody reads", async () => {
    const { code, stdout } = await runWinnow(["explain", "-"], { input: "" });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^-: not read, 0 lines/);
    expect(stdout).toMatch(/^rejected: empty/m);
  });

  test("reads standard input, and keeps hostile text from the terminal", async () => {
    const input = htmlOf("<p>A line \u001b[2Jthat clears\u0007 the screen, or would like to.</p>");
    const { stdout } = await runWinnow(["explain", "-"], { input });
    expect(stdout).toMatch(/\d \+ paragraph +A line .*that clears the screen/);
    expect(stdout).not.toContain("\u001b");
  });

  test.each([
    ["no terminal", {}, false],
    ["colours forced", { FORCE_COLOR: "1" }, true],
    ["no colours wanted", { NO_COLOR: "1" }, false],
  ])("colours: %s", async (_, environment, isColoured) => {
    const { stdout } = await runWinnow(["explain", scrape], { environment });
    expect(stdout.includes(`${sequence}32m`)).toBe(isColoured);
    expect(stdout.includes(`${sequence}31m`)).toBe(isColoured);
  });

  test.each([
    [["explain"], 2, /expected one file, article id, or -, got 0/],
    [["explain", "a", "b"], 2, /expected one file, article id, or -, got 2/],
    [["explain", "missing.html"], 2, /missing.html: no such file/],
    [["explain", "-", "--url", "quay"], 2, /expected an absolute URL/],
  ])("%j is an error", async (args, code, message) => {
    const run = await winnowHere(args);
    expect(run.stderr).toMatch(message);
    expect([run.code, run.stdout]).toEqual([code, ""]);
  });
});

describe("clean --markdown", () => {
  test("prints the article alone, its title as the heading", async () => {
    const body = '<h2>Why</h2><ul><li>See <a href="/map">the map</a> of the river.</li></ul>';
    const args = ["clean", "-", "--markdown", "--url", "https://example.org/news/"];
    const { code, stdout } = await runWinnow(args, { input: htmlOf(body) });
    const [text] = paragraphs("bridges");
    expect(code).toBe(0);
    expect(stdout.startsWith(`# Bridge closed\n\n${text}\n\n`)).toBe(true);
    expect(stdout).toContain(
      "\n\n## Why\n\n- See [the map](https://example.org/map) of the river.\n",
    );
    expect(stdout).not.toContain("Home");
  });

  test("renders scrapes too", async () => {
    const { stdout } = await winnowHere(["clean", scrape, "--markdown"]);
    expect(stdout).toMatch(/^# Norland and Suther Agree[^\n]+\n\nEnvoys of Norland/);
  });

  test("adds the Markdown to the JSON record, only when asked", async () => {
    const [record] = (await winnowHere(["clean", page, "--markdown", "--json"])).json();
    const [without] = (await winnowHere(["clean", page, "--json"])).json();
    expect(record?.markdown).toMatch(/^!\[|^The car ferry/);
    expect({ ...record, markdown: undefined }).toEqual({ ...without, markdown: undefined });
    expect(without).not.toHaveProperty("markdown");
  });

  test("prints no Markdown of what is no article", async () => {
    const { code, stdout, stderr } = await winnowHere([
      "clean",
      `${pages}consent-wall/source.txt`,
      "--markdown",
    ]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toMatch(/rejected: wall/);
  });
});
