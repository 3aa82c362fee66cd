import { expect, test } from "vitest";
import { encodeListing } from "./list-encoding.ts";

const listing = (key: string) =>
  `<ListBucketResult xmlns="x"><Name>inbox</Name><Prefix></Prefix><Contents><Key>${key}</Key></Contents></ListBucketResult>`;

test.each([
  ["a space and a plus", "a b+c", "a+b%2Bc"],
  ["slashes", "inbox/a/b", "inbox/a/b"],
  ["a carriage return", "cr\rhere", "cr%0Dhere"],
  ["what XML escapes", "&lt;&amp;&gt;&quot;&apos;", "%3C%26%3E%22'"],
  ["an escape of an escape", "&amp;lt;", "%26lt%3B"],
  ["other letters", "ü", "%C3%BC"],
])("encodes %s in keys", (_, key, encoded) => {
  const xml = encodeListing(listing(key), "url");
  expect(xml).toContain(`<Key>${encoded}</Key>`);
  expect(xml).toContain("<EncodingType>url</EncodingType>");
});

test("leaves keys readable for who did not ask, and carriage returns what they are", () => {
  const xml = encodeListing(listing("a b\rc"), undefined);
  expect(xml).toContain("<Key>a b&#xD;c</Key>");
  expect(xml).not.toContain("EncodingType");
});
