import { expect, test } from "vitest";
import { repairDoubleEncoding } from "./mojibake.ts";

/** Reads UTF-8 as an older encoding, as a careless program does. */
function misread(text: string, encoding = "windows-1252"): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

const french = "L’été dernier, la préfète a visité le chantier.";
const russian = "Паром снова ходит из Марроу.";

test.each([
  [misread(french), french],
  [misread(russian), russian],
  [misread(russian, "windows-1251"), russian],
  [misread(misread(french)), french],
  [`<p>${misread(french)}</p><p>${french}</p>`, `<p>${french}</p><p>${french}</p>`],
  [`We won${misread("’")}t wait.`, "We won’t wait."],
  [
    "The Marrow® ferry\u00e2\u0080\u0094the third\u00e2\u0080\u0094sails.",
    "The Marrow® ferry—the third—sails.",
  ],
])("repairs %j", (text, right) => {
  expect(repairDoubleEncoding(text).text).toBe(right);
});

test.each([
  [french, "correct French"],
  [russian, "correct Russian"],
  ["Señor Ãlvares named his café “Ã©”.", "an example in curly quotes beside correct letters"],
  ['The apostrophe came out as "â€™" on every page.', "an example that stands alone"],
  ["The word “naïve” became “naÃ¯ve”.", "a right and a wrong form side by side"],
  ["«PRAÇA» e «MAÇÃ»", "capitals before a guillemet"],
  ["Ð is a letter of Icelandic.", "a lone letter"],
  ["We\u0092re at the café.", "a control that no letter goes before"],
])("leaves %j alone: %s", (text) => {
  expect(repairDoubleEncoding(text)).toEqual({ text, parts: 0, misreadAs: null });
});
