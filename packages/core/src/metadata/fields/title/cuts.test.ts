import { expect, test } from "vitest";
import { cutsOf } from "./cuts.ts";

const isSite = (form: string) => form === "quay post";
const cuts = (title: string) => cutsOf(title, isSite).map(({ value, kind }) => [kind, value]);

test.each<[string, string, string, string]>([
  ["Ferry sails again | Quay Post", "site", "Ferry sails again", "the site behind a bar"],
  ["Quay Post: Ferry sails again", "colon", "Ferry sails again", "the site before a colon"],
  ["Quay Post – Ferry sails again", "site", "Ferry sails again", "the site in front"],
  ["Ferry sails again - Regional", "end", "Ferry sails again", "an end that is no site"],
  ["A » B » Ferry sails", "ends", "A", "the first of several"],
])("%j has a form cut at its %s: %j (%s)", (title, kind, value) => {
  expect(cuts(title)).toContainEqual([kind, value]);
});

test.each([
  ["Ferry sails again", "nothing parts it"],
  ["Well-known ferry", "a hyphen inside a word"],
  ["At 10:30 the ferry sailed", "a colon inside a time"],
  ["", "nothing at all"],
])("%j has no shorter form (%s)", (title) => {
  expect(cuts(title)).toEqual([]);
});

test("a title of nothing but marks is no trouble", () => {
  expect(cutsOf(" | ".repeat(500), isSite).length).toBeLessThan(10);
});
