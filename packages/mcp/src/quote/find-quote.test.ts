import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuote, maxPlaces } from "./find-quote.ts";

const text = [
  "The ferry didn’t sail on Monday – “not before the ice is gone,” said Ms Brandt.",
  "Har\u00adbour fees rose by 4.5 per\u00a0cent. The ferry is harmless.",
  "渡轮将于周一再次起航。",
].join("\n");

test.each([
  ["The ferry didn’t sail on Monday", true, "to the letter"],
  ["The ferry didn't sail on Monday - \"not before the ice", false, "signs as keyboards have them"],
  ["“not before the ice is gone,”", true, "marks of the text's own"],
  ['"The ferry didn\'t sail"', false, "marks around it are the quoter's"],
  ["said Ms Brandt.\n\nHarbour fees rose", false, "from one block to the next"],
  ["Harbour fees", false, "across a hyphen that nobody sees"],
  ["4.5 per cent", false, "white space of another kind"],
  ["周一再次", true, "a script without spaces has no words to cut"],
])("%j stands in the text, exactly: %j (%s)", (quote, isExact) => {
  const [place, ...others] = findQuote(text, quote);
  expect(others).toEqual([]);
  expect(place?.isExact).toBe(isExact);
  const stood = text.slice(place?.from, place?.to);
  expect(stood).toBe(stood.trim());
  expect(stood.length).toBeGreaterThan(3);
});

test.each([
  ["The ferry did sail on Monday", "a word less"],
  ["The ferry … said Ms Brandt", "two pieces"],
  ["the ferry didn’t", "capitals are the text's"],
  ["harm", "a part of a word"],
  ["erry didn’t sail", "it begins in a word"],
  ["rose by 4.5 per cen", "it ends in one"],
  ["", "nothing"],
  ["  ", "white space"],
  ["“”", "signs alone"],
  ["rose by 45 per cent", "another number"],
])("%j stands nowhere: %s", (quote) => {
  expect(findQuote(text, quote)).toEqual([]);
});

test("tells every place up to a few, and no place twice", () => {
  expect(findQuote(text, "ferry").map(({ from }) => text.slice(from, from + 5))).toEqual([
    "ferry",
    "ferry",
  ]);
  expect(findQuote("a b ".repeat(5000), "a b")).toHaveLength(maxPlaces);
});

test("whatever whole lines of a text are quoted stand there", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 6 }), (lines) => {
      const whole = lines.join("\n");
      for (const line of lines) {
        const places = findQuote(whole, line);
        for (const { from, to } of places) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(whole.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});
