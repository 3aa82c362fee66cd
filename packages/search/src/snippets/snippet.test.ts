import fc from "fast-check";
import { expect, test } from "vitest";
import { snippetOf } from "./snippet.ts";
import { markedPhrases } from "./terms.ts";

/** A text with brackets round its marks. */
function marked(text: string, query: string, forms: readonly string[] = [], length = 60): string {
  const used = forms.length === 0 ? [] : [{ word: query, at: [0, query.length] as const, forms }];
  const snippet = snippetOf(text, markedPhrases(query, used), length);
  let [shown, at] = ["", 0];
  for (const [from, to] of snippet.marks) {
    shown += `${snippet.text.slice(at, from)}[${snippet.text.slice(from, to)}]`;
    at = to;
  }
  return `${snippet.isCutBefore ? "… " : ""}${shown}${snippet.text.slice(at)}${snippet.isCutBehind ? " …" : ""}`;
}

test.each([
  ["A night ferry left.", "ferry", "A night [ferry] left.", "a word"],
  ["A Night Ferry left.", '"night ferry"', "A [Night Ferry] left.", "a phrase as one"],
  ["A ferry by night.", '"night ferry"', "A ferry by night.", "not its words alone"],
  ["A ferry by night.", "-ferry night", "A ferry by [night].", "no exclusion"],
  ["A ferry by night.", "ferry OR storm", "A [ferry] by night.", "an alternative"],
  ["A ferryman's ferries.", "ferr*", "A [ferryman]'s [ferries].", "words that begin so"],
  ["A ferry.", "title:ferry lang:en", "A ferry.", "no word that was asked of the title"],
  ["They don’t go.", "don't", "They [don’t] go.", "an apostrophe of another kind"],
  ["Iğdır’da kar", "igdir", "[Iğdır]’da kar", "letters as they stand"],
  ["Ինչո՞ւ", "ինչու", "[Ինչո՞ւ]", "a mark inside a word"],
  ["封闭了港口两天", "港口两", "封闭了[港口两]天", "pairs as one"],
  ["大船和渡船", "船", "大[船]和渡[船]", "one character"],
  ["夜のﾌｪﾘｰが", "フェリー", "夜の[ﾌｪﾘｰ]が", "half-width kana"],
  ["one\ntwo\tferry", "ferry", "one two [ferry]", "line breaks as spaces"],
  ["", "ferry", "", "nothing"],
])("%j for %s is %j: %s", (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test("marks the forms that the answer used", () => {
  expect(marked("на корабле", "корабль", ["корабле"])).toBe("на [корабле]");
  expect(marked("на корабле", '"корабль"', ["корабле"])).toBe("на корабле");
});

test("shows the place where most of the words stand together", () => {
  const text = `A ferry ${"and other words ".repeat(20)}where the ferry met the storm ${"later on ".repeat(20)}`;
  expect(marked(text, "storm ferry")).toBe(
    "… where the [ferry] met the [storm] later on later on later on later …",
  );
});

test("shows the beginning where no word stands in the text", () => {
  expect(marked("words ".repeat(30), "ferry")).toBe(`${"words ".repeat(11).trim()} …`);
});

test("marks what stands in any text, and cuts no character in two", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.integer({ min: 1, max: 80 }),
      (text, query, length) => {
        const snippet = snippetOf(text, markedPhrases(query, []), length);
        let end = 0;
        for (const [from, to] of snippet.marks) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(snippet.text.length);
        expect(snippet.text.isWellFormed()).toBe(
          text.isWellFormed() || snippet.text.isWellFormed(),
        );
      },
    ),
    { numRuns: 500 },
  );
});
