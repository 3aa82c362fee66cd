import { describe, expect, test } from "vitest";
import { beginningOf, piecesOf, portionOf } from "./portion.ts";

/** Items of a kilobyte each, numbered. */
const items = Array.from({ length: 50 }, (_, n) => `${n} ${"x".repeat(1000)}`);
const part = (asked: number) => portionOf(items, asked, (item) => item);

describe("parts", () => {
  test("hold every item once, in order", () => {
    const { parts } = part(1);
    expect(parts).toBeGreaterThan(1);
    const all = Array.from({ length: parts }, (_, n) => part(n + 1));
    expect(all.flatMap(({ items: shown }) => shown)).toEqual(items);
    expect(all.map(({ before }) => items[before])).toEqual(all.map(({ items: shown }) => shown[0]));
  });

  test("tell where an item stands", () => {
    const { partOf, parts } = part(1);
    for (const [place, item] of items.entries()) {
      expect(part(partOf(place)).items).toContain(item);
    }
    expect(partOf(items.length - 1)).toBe(parts);
  });

  test.each([
    ["nothing", []],
    ["what fits", ["short"]],
    ["one item that is too long, which is not left out", ["x".repeat(90_000)]],
  ])("are one for %s", (_, few) => {
    const { items: shown, parts } = portionOf(few, 1, (item) => item);
    expect([shown, parts]).toEqual([few, 1]);
  });

  test("behind the last are the last", () => {
    expect(part(1_000_000)).toMatchObject({ part: part(1).parts });
  });

  test("are of bytes: the same letters of another script make more of them", () => {
    const cyrillic = items.map((item) => item.replaceAll("x", "ж"));
    expect(portionOf(cyrillic, 1, (item) => item).parts).toBeGreaterThan(part(1).parts);
  });
});

describe("a paragraph that is too long", () => {
  test.each([
    ["between words", `${"word ".repeat(3000)}end`, /(?: |end)$/],
    ["anywhere where there are none", "字".repeat(9001), /./],
    ["but within no character", "😀".repeat(5001), /[\uDC00-\uDFFF]$/],
  ])("is cut %s", (_, paragraph, end) => {
    const pieces = piecesOf(paragraph);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join("")).toBe(paragraph);
    for (const piece of pieces) expect(piece).toMatch(end);
  });

  test("is told by its beginning, and by how much that leaves out", () => {
    const { left, text } = beginningOf("word ".repeat(3000));
    expect(text.length + left).toBe(15_000);
    expect(left).toBeGreaterThan(0);
    expect(beginningOf("short")).toEqual({ text: "short", left: 0 });
  });
});
