import { expect, test } from "vitest";
import { endsClause, endsSentence } from "./sentence-end.ts";

test.each([
  ["The ferry sails.", true],
  ["“The ferry sails!”", true],
  ["(He said “it sails.”)", true],
  ["The ferry sails…", true],
  ["Նավը մեկնեց։", true],
  ["Մեկնե՞ց՞", true],
  ["መርከቡ ተነሳ።", true],
  ["هل أبحرت؟", true],
  ["جہاز روانہ ہوا۔", true],
  ["नाव चली।", true],
  ["船开了。", true],
  ["「船は出た。」", true],
  ["The ferry sails", false],
  ["The ferry sails:", false],
  ["Read more »", false],
  ["“ferry”", false],
  ["", false],
])("%s ends as a sentence: %s", (text, ends) => {
  expect(endsSentence(text)).toBe(ends);
});

test("a colon ends what a wrapped line goes on with, and no sentence", () => {
  expect(endsClause("He said:")).toBe(true);
  expect(endsClause("He said.")).toBe(true);
  expect(endsClause("He said that")).toBe(false);
});
