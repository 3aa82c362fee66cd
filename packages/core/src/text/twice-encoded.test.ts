import { expect, test } from "vitest";
import { withoutTwiceEncoded } from "./twice-encoded.ts";

test.each([
  ["<p>Caf&amp;eacute; &amp;ndash; open</p>", "<p>Caf&eacute; &ndash; open</p>"],
  ["<title>Mole &amp;amp; Gate</title>", "<title>Mole &amp; Gate</title>"],
  ['<meta content="&amp;#8217;s day">', '<meta content="&#8217;s day">'],
  ["<h1>Mole &amp;amp; Gate</h1>", "<h1>Mole &amp; Gate</h1>"],
])("takes a layer off %j", (html, once) => {
  expect(withoutTwiceEncoded(html).html).toBe(once);
});

test.each([
  ["<p>Write &amp;eacute; for the letter.</p>", "a reference that is meant"],
  ["<p>Write <code>caf&amp;eacute;s</code></p>", "source code"],
  ["<p>Mole &amp; Gate</p>", "an ampersand"],
  ["<p>Write &amp;amp; for it.</p>", "an ampersand that is meant"],
  ['<a href="?a=1&amp;copy=2">', "an address"],
])("leaves %j: %s", (html) => {
  expect(withoutTwiceEncoded(html)).toEqual({ html, count: 0 });
});
