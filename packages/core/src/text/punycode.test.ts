import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { readableDomain } from "./punycode.ts";

test.each(["bücher.example", "пример.рф", "例え.テスト", "مثال.إختبار", "straße-und-weg.example"])(
  "gives %s back",
  (domain) => {
    expect(readableDomain(domainToASCII(domain))).toBe(domain);
  },
);

test.each([
  ["example.org", "nothing is encoded"],
  ["xn--", "no letters at all"],
  ["xn--a-é", "no digit of the encoding"],
  ["xn--99999999", "a number that runs out of the letters there are"],
  [`xn--${"a".repeat(70)}`, "longer than a label may be"],
])("leaves %s as it is or makes no letters up (%s)", (domain) => {
  const readable = readableDomain(domain);
  expect([domain, ""].some((kept) => readable === kept || readable === kept.slice(4))).toBe(true);
});
