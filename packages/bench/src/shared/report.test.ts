import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { preface, share, tableOf, withSection } from "./report.ts";

const document = "# Results\n\n<!-- section: a -->\nold\n<!-- end: a -->\n\nBy hand.\n";

test("the results begin with their rules", () => {
  const results = readFileSync(new URL("../../RESULTS.md", import.meta.url), "utf8");
  expect(results.startsWith(preface)).toBe(true);
});

test("replaces a section and keeps what stands around it", () => {
  expect(withSection(document, "a", "new\n")).toBe(document.replace("old", "new"));
});

test("appends a section that is not there yet", () => {
  const both = withSection(document, "b", "second");
  expect(both).toBe(`${document}\n<!-- section: b -->\nsecond\n<!-- end: b -->\n`);
  expect(withSection(both, "b", "second")).toBe(both);
});

test("refuses a section without an end rather than eating the rest of the file", () => {
  expect(() => withSection("<!-- section: a -->\nold\n\nBy hand.", "a", "new")).toThrow(/end: a/);
});

test.each<[number | null, string, string]>([
  [0.8934, ".893", "the leading zero goes"],
  [1, "1.000", "a whole keeps its one"],
  [0, ".000", "nothing found is a figure"],
  [null, "–", "not measured is no figure"],
])("prints %s as %s: %s", (value, printed) => {
  expect(share(value)).toBe(printed);
});

test("sets figures to the right", () => {
  expect(tableOf(["peer", "F1"], [["ours", ".9"]])).toBe(
    "| peer | F1 |\n| --- | --: |\n| ours | .9 |",
  );
});
