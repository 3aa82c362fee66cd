import { expect, test } from "vitest";
import { withoutInvisible, withoutInvisibleReferences } from "./invisible.ts";

test.each([
  ["flood\u00adgate", "floodgate"],
  ["a\u200bb\u2060c\ufeffd", "abcd"],
  ["\u200fשלום\u200e \u202ba\u202c \u2066b\u2069", "שלום a b"],
  ["a\0b\x07c", "abc"],
  ["one\u0085two", "one\ntwo"],
  ["We\u0092re \u0093here\u0094.\u008d", "We’re “here”."],
  ["a\u{e0041}b", "ab"],
])("takes what nobody sees out of %j", (text, seen) => {
  expect(withoutInvisible(text)).toBe(seen);
});

test.each([
  ["می\u200cخواهم"],
  ["👩\u200d🚀"],
  ["\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["a\tb\r\nc\u00a0d"],
  ["❤\ufe0f"],
])("leaves %j as it is", (text) => {
  expect(withoutInvisible(text)).toBe(text);
});

test.each([
  ["flood&shy;gate&#173;s&#xAD;&ZeroWidthSpace;&#8203;&lrm;", "floodgates"],
  ["a&zwnj;b &amp;shy; &#1730;", "a&zwnj;b &amp;shy; &#1730;"],
])("reads references in %j", (html, seen) => {
  expect(withoutInvisibleReferences(html)).toBe(seen);
});
