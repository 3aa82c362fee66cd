import { expect, test } from "vitest";
import { keyOfPath, pathOfKey } from "./object-path.ts";

const oddKeys = [
  "inbox/news/page.html",
  "inbox/a b+c&d.html",
  "inbox/x:y?z*.html",
  "inbox/100%.html",
  "inbox/a%20b.html",
  "inbox/%_",
  "inbox/%~12345678",
  "inbox/dots/../up.html",
  "inbox/./here.html",
  "../../outside.txt",
  "/leading",
  "trailing/",
  "double//slash",
  "//",
  "folder",
  "folder/page",
  "folder.data/page",
  "folder.meta.json/page",
  "cr\rhere",
  "tab\there",
  "Page.html",
  "page.html",
  "ñandú-水門.html",
  "nfd-u\u0308.html",
  "nfd-\u00fc.html",
  "🙏".repeat(60),
  "k".repeat(600),
  `${"k".repeat(599)}l`,
  "a/".repeat(500),
  "?".repeat(300),
];

test("every key has a path of its own, whatever the file system takes for equal", () => {
  const paths = oddKeys.map((key) => pathOfKey(key).normalize("NFC").toLowerCase());
  expect(new Set(paths).size).toBe(oddKeys.length);
});

test.each(oddKeys)(
  "the path of %j stays below its folder, and each name is short enough",
  (key) => {
    const names = pathOfKey(key).split("/");
    for (const name of names) {
      expect(name).not.toMatch(/^\.{0,2}$/);
      expect(Buffer.byteLength(`${name}.meta.json.next`)).toBeLessThanOrEqual(255);
    }
  },
);

test("no folder bears the name of an object's file", () => {
  const folders = ["a.data/b", "a.meta.json/b", "a.data/c/d"].map((key) => pathOfKey(key));
  for (const path of folders) expect(path.split("/")[0]).not.toMatch(/\.(data|meta\.json)$/);
});

test.each(oddKeys)("the path of %j tells its key, or nothing", (key) => {
  expect([key, null]).toContain(keyOfPath(pathOfKey(key)));
});

test.each(oddKeys.filter((key) => key.split("/").every((name) => encodeURI(name).length < 150)))(
  "the path of %j, which is short, tells its key",
  (key) => {
    expect(keyOfPath(pathOfKey(key))).toBe(key);
  },
);

test("a plain key lies where fauxqs puts it", () => {
  expect(pathOfKey("raw/1f2e")).toBe("raw/1f2e");
  expect(pathOfKey("inbox/news/a:b.html")).toBe("inbox/news/a%3ab.html");
});
