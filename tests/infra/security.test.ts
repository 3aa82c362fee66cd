/** `SECURITY.md` names a test for each threat, or says that it is accepted. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const document = await readFile(new URL("SECURITY.md", root), "utf8");
const [, section = ""] = document.split("## Threats\n");
const rows = (section.split("\n## ")[0] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split(" | ").map((cell) => cell.replaceAll("|", "").trim()));

test("there are threats", () => {
  expect(rows.length).toBeGreaterThan(15);
});

test.each(rows)("%s", (_, __, shownBy = "") => {
  const files = [...shownBy.matchAll(/`([\w./-]+)`/g)].map(([, path]) => String(path));
  const isAccepted = /accepted|review/.test(shownBy);
  expect(files.length > 0 || isAccepted).toBe(true);
  let folder = "";
  for (const path of files) {
    // A file without a folder stands in the one that was named before it.
    if (path.includes("/")) folder = path.slice(0, path.lastIndexOf("/") + 1);
    const full = path.includes("/") ? path : `${folder}${path}`;
    expect(existsSync(new URL(full, root)), full).toBe(true);
  }
});
