import { expect, test } from "vitest";
import { boundComments } from "./unclosed-comments.ts";

test.each([
  ["<p>a</p><!-- ad <p>b</p>", "<p>a</p>b</p>", "words before a tag"],
  ["<!--[if IE]><p>a</p>", "<p>a</p>", "a condition"],
  ["<!-- a --><p>b</p><!-- c ><p>d</p>", "<!-- a --><p>b</p><p>d</p>", "one after another"],
])("%j becomes %j: %s", (html, bound) => {
  expect(boundComments(html)).toBe(bound);
});

test.each([
  ["<p>a</p><!-- b --><p>c</p>", "closed"],
  ["<p>a</p><!-- b --!><p>c</p>", "closed in the other way"],
  ["<!--><p>a</p>", "a comment of nothing"],
  ["<script>if (a <!--b) c();</script><p>d</p>", "a script's own"],
  ["<p>a</p><!-- cut off", "nothing follows"],
])("%j stays: %s", (html) => {
  expect(boundComments(html)).toBe(html);
});
