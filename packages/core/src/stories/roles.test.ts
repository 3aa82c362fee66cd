import { expect, test } from "vitest";
import type { MemberFacts } from "../records/story.ts";
import { basisOf, storyOf } from "./roles.ts";

function member(letter: string, fields: Partial<MemberFacts> = {}): MemberFacts {
  const domain = `${letter}-paper.example`;
  return {
    articleId: letter.repeat(32),
    title: `Report ${letter}`,
    url: `https://${domain}/1`,
    publisher: { name: null, domain },
    agency: null,
    publishedAt: null,
    wordCount: 400,
    ...fields,
  };
}

const letterOf = (id: string) => id.slice(0, 1);
const rolesOf = (members: readonly MemberFacts[]) =>
  Object.fromEntries(
    storyOf("a".repeat(32), members).members.map(({ articleId, role }) => [
      letterOf(articleId),
      role,
    ]),
  );

const wire = { publisher: { name: "Norland Press", domain: "norlandpress.example" } };

test.each<[string, MemberFacts[], Record<string, string>]>([
  [
    "the day before the others makes an origin",
    [member("a", { publishedAt: "2020-10-06" }), member("b", { publishedAt: "2020-10-05" })],
    { a: "copy", b: "origin" },
  ],
  [
    "one day for all tells nobody from the others",
    [member("a", { publishedAt: "2020-10-05" }), member("b", { publishedAt: "2020-10-05" })],
    { a: "copy", b: "copy" },
  ],
  [
    "within a day, instants with zones do",
    [
      member("a", { publishedAt: "2020-10-05T10:30:00+02:00" }),
      member("b", { publishedAt: "2020-10-05T09:00:00Z" }),
    ],
    { a: "origin", b: "copy" },
  ],
  [
    "within a day, times without zones do not",
    [
      member("a", { publishedAt: "2020-10-05T08:00:00" }),
      member("b", { publishedAt: "2020-10-05T09:00:00" }),
    ],
    { a: "copy", b: "copy" },
  ],
  [
    "a date against none says nothing",
    [member("a"), member("b", { publishedAt: "2020-10-05" })],
    { a: "copy", b: "copy" },
  ],
  [
    "the agency that another names is the origin, though it is dated later",
    [
      member("a", { publishedAt: "2020-10-05", agency: "Norland Press" }),
      member("b", { publishedAt: "2020-10-07", ...wire }),
    ],
    { a: "copy", b: "origin" },
  ],
  [
    "an agency is known by its domain as well",
    [
      member("a", { agency: "Norland Press" }),
      member("b", { publisher: { name: null, domain: "norlandpress.example" } }),
    ],
    { a: "copy", b: "origin" },
  ],
  [
    "where an agency is named that is not in the archive, nobody is the origin",
    [
      member("a", { publishedAt: "2020-10-05" }),
      member("b", { publishedAt: "2020-10-06", agency: "Norland Press" }),
    ],
    { a: "copy", b: "copy" },
  ],
  [
    "length tells what was cut and what was added",
    [
      member("a", { publishedAt: "2020-10-05" }),
      member("b", { publishedAt: "2020-10-06", wordCount: 200 }),
      member("c", { publishedAt: "2020-10-06", wordCount: 900 }),
      member("d", { publishedAt: "2020-10-06", wordCount: 390 }),
    ],
    { a: "origin", b: "abridged", c: "expanded", d: "copy" },
  ],
])("%s", (_, members, roles) => {
  expect(rolesOf(members)).toEqual(roles);
  expect(rolesOf([...members].reverse())).toEqual(roles);
});

test.each<[string, MemberFacts[], string]>([
  ["the origin", [member("a", { agency: "Norland Press" }), member("b", wire)], "b"],
  [
    "else the earliest",
    [member("a"), member("b", { publishedAt: "2020-10-05" }), member("c")],
    "b",
  ],
  [
    "of one day the fullest",
    [
      member("a", { publishedAt: "2020-10-05", wordCount: 300 }),
      member("b", { publishedAt: "2020-10-05T07:00:00", wordCount: 500 }),
    ],
    "b",
  ],
  ["where nobody is dated the fullest", [member("a"), member("b", { wordCount: 401 })], "b"],
  ["of equals the smaller id", [member("b"), member("a")], "a"],
])("a story is shown by %s", (_, members, letter) => {
  expect(letterOf(storyOf("a".repeat(32), members).representative)).toBe(letter);
});

test("a basis stands for the facts, in whatever order they were read", () => {
  const [a, b] = [member("a"), member("b")];
  expect(basisOf([a, b])).toBe(basisOf([b, a]));
  expect(basisOf([a, b])).not.toBe(basisOf([a]));
  expect(basisOf([a, b])).not.toBe(basisOf([a, { ...b, publishedAt: "2020-10-05" }]));
});
