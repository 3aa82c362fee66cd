import { expect, test } from "vitest";
import { foldSpace } from "../../../text/words.ts";
import { folded, isBlank } from "./space.ts";

test.each([
  ["The ferry sails.", "nothing to fold"],
  ["  The ferry \n\t sails. \n", "indentation"],
  ["The\u00a0ferry \u200b sails\u2060.", "spaces that are not seen"],
  ["\u3000漢字\u3000漢字", "wide spaces"],
  ["The ferry ", "a single space at the end"],
  ["\nThe\nferry\n", "lines"],
  ["a\u0085b\u001fc", "control characters, which are no spaces"],
  [" \u00a0\n", "nothing else"],
  ["", "no text"],
])("folds %j as everybody else does: %s", (text) => {
  expect(folded(text)).toBe(foldSpace(text));
});

test.each([
  [" \n\t", true, "indentation"],
  ["", true, "no text"],
  ["\u00a0", false, "a no-break space is written on purpose"],
  [" a ", false, "a letter"],
])("takes %j for blank: %s, since it is %s", (text, expected) => {
  expect(isBlank(text)).toBe(expected);
});
