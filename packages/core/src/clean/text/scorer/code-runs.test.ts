import { expect, test } from "vitest";
import { cleanScrape } from "../index.ts";
import { readScrape } from "../lines/scrape.ts";
import { codeRuns } from "./code-runs.ts";

const runsOf = (...lines: string[]) => codeRuns(readScrape(lines.join("\n")).lines);

test.each([
  [["const a = 1;", "log(a);", "}"], "JavaScript"],
  [["def open(gate):", "gate.close()", "return gate", "open(g)"], "Python"],
  [["$ npm install gate", "$ cd gate", "$ npm test"], "a terminal"],
  [["<ul>", "<li>one</li>", "</ul>"], "markup"],
  [["a = 1", "b", "c = a + b", "print(c)"], "a line that says nothing between two that do"],
])("sees one run in %j: %s", (lines) => {
  expect(runsOf(...lines)).toEqual([{ from: 0, to: lines.length }]);
});

test.each([
  [["Home", "News", "Sport", "Weather"], "a menu"],
  [["Ferries (12)", "Bridges (4)", "Mills (31)"], "counts"],
  [["a = 1", "b = 2"], "two lines"],
  [["a = 1", "Home", "News", "b = 2", "Sport", "Weather", "c = 3"], "single lines far apart"],
  [["The ferry left [1]", "It came back [2]", "It left again [3]"], "marks of notes"],
])("sees none in %j: %s", (lines) => {
  expect(runsOf(...lines)).toEqual([]);
});

const above =
  "The gate of the harbour is opened by a program of ninety lines, of which these are the first ones that run.";
const below =
  "The program asks the gauge once a minute, and it closes the gate when the water stands above the mark.";

test("keeps every line of a listing that stands in an article", () => {
  const listing = [
    "function open(gate) {",
    "if (gate.isOpen) {",
    "return gate;",
    "}",
    "gate.open();",
    "}",
  ];
  const kept = cleanScrape([above, ...listing, below].join("\n")).text.split("\n");
  expect(kept).toEqual([above, ...listing, below]);
});

test("leaves a script behind the article to the scorer", () => {
  const script = ["(function() {", "var q = window.q || [];", "q.push(1);", "})();"];
  const kept = cleanScrape([above, below, "Share", "Home", ...script].join("\n")).text;
  expect(kept).not.toContain("q.push(1);");
});
