import { expect, test } from "vitest";
import { linesOf, page, prose, type SampleLine } from "../../../testing/sample-pages.ts";
import { rankingInput } from "../../index.ts";
import { peopleWithRoles } from "./people-with-roles.ts";

const peopleOf = (...below: SampleLine[]) =>
  peopleWithRoles(
    rankingInput({
      facts: null,
      lines: linesOf([["title", "Bridge reopens"], ...below, prose, prose]),
      url: null,
      capturedAt: "2021-01-01T00:00:00Z",
    }),
  ).map(({ value }) => value);

test.each<[string, string[], string]>([
  [
    "Ann Poe, Senior Fellow, and Luc Verrin, Director, Quay Institute",
    ["Ann Poe", "Luc Verrin"],
    "an institute follows the last",
  ],
  [
    "Ann Poe, PhD, Professor of Economics, Quay University; Luc Verrin, Lecturer, Tide Centre",
    ["Ann Poe", "Luc Verrin"],
    "letters behind a name, and semicolons",
  ],
  [
    "Anna Vell, Redakteurin, und Bo Sample, Leiter, Kai-Institut",
    ["Anna Vell", "Bo Sample"],
    "German",
  ],
  ["Anne Poe, chercheuse, et Luc Verrin, directeur", ["Anne Poe", "Luc Verrin"], "French"],
  ["Ann Poe, Research Scientist", ["Ann Poe"], "one alone"],
])("%j names %j (%s)", (line, people) => {
  expect(peopleOf("October 5, 2020", line)).toEqual([people]);
});

test.each<[SampleLine, string]>([
  ["Bridges, Ferries, and Tunnels, Quay Lines", "no people"],
  ["Ann Poe, Barrow", "a town"],
  ["Director of Ferries, Quay Lines, Barrow", "a role without a name"],
  ["Ann Poe, director of the harbour, cut the ribbon. Bo Sample, editor, was there.", "sentences"],
  [["caption", "Ann Poe, Director, and Bo Sample, Editor"], "a caption"],
])("%j names nobody (%s)", (line) => {
  expect(peopleOf(line)).toEqual([]);
});

test("nobody is named by such a line far below the headline", () => {
  const far = Array.from({ length: 8 }, () => prose);
  expect(peopleOf(...far, "Ann Poe, Director, and Bo Sample, Editor")).toEqual([]);
});

test("is believed where a page has nothing else", () => {
  const lines: SampleLine[] = [
    ["title", "Bridge reopens"],
    "Ann Poe, Senior Fellow, and Luc Verrin, Director, Quay Institute",
    prose,
    prose,
  ];
  expect(page("<h1>Bridge reopens</h1>", undefined, lines).byline).toMatchObject({
    value: ["Ann Poe", "Luc Verrin"],
    source: "text:people-with-roles",
  });
});
