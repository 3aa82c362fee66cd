import { expect, test } from "vitest";
import { censusOf, containerTags, formattingTags } from "./tag-census.ts";

test.each([
  ["<p>a<br/>b</P><!-- <i> -->", 3, "start tags, those in comments among them"],
  ["1 < 2 <3 </ p> <-", 0, "brackets that open no tag"],
])("counts the start tags of %j: %i", (html, count) => {
  expect(censusOf(html).startTags).toBe(count);
});

test.each(containerTags)("finds a <%s> that is left open", (name) => {
  const count = (html: string) => censusOf(html).unclosed.get(name);
  expect(count(`<${name}>`)).toBe(1);
  expect(count(`</${name}><${name.toUpperCase()} a=b><${name}/></${name}\n>`)).toBe(1);
  expect(count(`<${name}></${name}></${name}>`)).toBe(0);
  expect(count(`<${name}s><${name}-x>`)).toBe(0);
});

test.each(formattingTags)("counts what <%s> has more than </%s>", (name) => {
  expect(censusOf(`</${name}><${name} a=b><${name}>`).surplus.get(name)).toBe(1);
});

test.each([
  ["<p><![CDATA[a", { hasSection: true }],
  ["<p><![endif]-->", { hasSection: false }],
  ["<SVG>", { hasForeign: true }],
  ["</svg><svgs>", { hasForeign: false }],
  ["<!-- a --><!-- b", { hasOpenComment: true }],
  ["<!-- a --!>", { hasOpenComment: false }],
  ["<!-->", { hasOpenComment: false }],
])("says of %j: %j", (html, said) => {
  expect(censusOf(html)).toMatchObject(said);
});
