import { expect, test } from "vitest";
import { inBasicPlane } from "./basic-plane.ts";

test.each(["L", "Lu", "Ll", "M", "N", "Nd"])(
  "holds all of \\p{%s} below U+10000 and no more",
  (property) => {
    const own = new RegExp(`^\\p{${property}}$`, "u");
    const ranged = inBasicPlane(own);
    const differing: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (own.test(character) !== ranged.test(character)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  },
);

test.each([
  [/^\p{L}+$/u, "Été", true, "outside of a class"],
  [/^[\p{L}\p{M}'-]+$/u, "O'Hara-Ó", true, "within one, beside others"],
  [/^[^\p{L}]+$/u, "12 %", true, "within one that is turned round"],
  [/^[^\p{L}]+$/u, "12 g", false, "and what it keeps out"],
  [/^\[\p{L}\]$/u, "[a]", true, "between brackets that are meant as such"],
  [/^[\]\p{L}]+$/u, "a]", true, "behind a bracket in a class"],
  [/^\p{Lu}$/iu, "é", true, "in whatever case"],
  [/^\p{L}$/u, "𝒜", false, "not above: that is what is given up"],
])("%s on %j is %j: %s", (pattern, text, expected) => {
  expect(inBasicPlane(pattern).test(text)).toBe(expected);
});
