import { expect, test } from "vitest";
import { isCredential, isDegree, plainName, withoutCredentials } from "./credentials.ts";

test.each([
  ["Ph.D.", true, "a degree with its dots"],
  ["MS", true, "capitals"],
  ["MD FACP", true, "two of them"],
  ["E-RYT 200", true, "a number behind it"],
  ["CQXR®", true, "a mark behind it"],
  ["Bo", false, "a name of two letters"],
  ["BO SAMPLE", false, "a name in capitals"],
  ["Jr.", false, "a part of the name"],
  ["Quay Post", false, "a paper"],
  ["", false, "nothing"],
])("whether %j is letters behind a name: %s (%s)", (piece, is) => {
  expect(isCredential(piece)).toBe(is);
});

test.each([
  ["Ann Example PhD", "Ann Example"],
  ["Ann Example, M.Sc.", "Ann Example"],
  ["Yo Yo Ma", "Yo Yo Ma"],
  ["ANN LI MA", "ANN LI MA"],
  ["Ann MD", "Ann MD"],
])("%s is %s without letters", (name, plain) => {
  expect(withoutCredentials(name)).toBe(plain);
});

test.each([
  ["Ann Example, MS, RD", "Ann Example"],
  ["Ann Example, Barrow", "Ann Example, Barrow"],
])("%s is known as %s", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test("an outlet in capitals is no degree", () => {
  expect(["PhD", "RD", "C.Q.X."].map(isDegree)).toEqual([true, true, true]);
  expect(["QTV", "RD QTV"].map(isDegree)).toEqual([false, false]);
});
