import { expect, test } from "vitest";
import { linesOf, page, prose, type SampleLine } from "../../../testing/sample-pages.ts";
import { rankingInput } from "../../index.ts";
import { closingSignature } from "./closing-signature.ts";

const signersOf = (...sources: SampleLine[]) =>
  closingSignature(
    rankingInput({
      facts: null,
      lines: linesOf([["title", "Bridge reopens"], prose, ...sources]),
      url: "https://quaypost.example/a",
      capturedAt: "2021-01-01T00:00:00Z",
    }),
  ).flatMap(({ value }) => value);

test.each<[string, string[], string]>([
  [`${prose} (Ann Example)`, ["Ann Example"], "one"],
  [`${prose} (Ann Example, Bo Sample, 5.10.2020)`, ["Ann Example", "Bo Sample"], "with a day"],
  [`${prose} (Ann Example aus Barrow, Bo Sample)`, ["Ann Example", "Bo Sample"], "with a place"],
  [`${prose} (Ann Example/Reuters)`, ["Ann Example"], "with an agency"],
  [`${prose} (Ann Example und Bo Sample, jsa)`, ["Ann Example", "Bo Sample"], "with initials"],
  [
    "橋は月曜日に再び開通し、人々は歩いて川を渡ったと当局は説明した。【山田太郎】",
    ["山田太郎"],
    "Japanese",
  ],
  [
    "橋は月曜日に再び開通し、人々は歩いて川を渡ったと当局は説明した。(佐藤花子)",
    ["佐藤花子"],
    "in plain brackets",
  ],
])("%j is signed by %j (%s)", (line, people) => {
  expect(signersOf(line)).toEqual(people);
});

test.each<[SampleLine[], string]>([
  [[["caption", `${prose} (Ann Example)`]], "a caption, which names who took a picture"],
  [[`${prose} (Quaypost, 2020)`], "the site"],
  [[`${prose} (the mayor of Barrow and his wife)`], "an aside"],
  [[`${prose} (Reuters)`], "an agency alone"],
  [[`${prose} (dpa)`], "initials alone"],
  [
    ["The bridge in Barrow was opened again by the mayor (Ann Example)"],
    "no sentence ends before it",
  ],
  [[`${prose} (Ann Example)`, prose, prose, prose], "the text goes on"],
  [["橋は月曜日に再び開通し、人々は歩いて川を渡った。（第一部）"], "no name"],
])("%j is signed by nobody (%s)", (lines) => {
  expect(signersOf(...lines)).toEqual([]);
});

test("is believed where a page has nothing else", () => {
  const lines: SampleLine[] = [
    ["title", "Bridge reopens"],
    prose,
    `${prose} (Ann Example, Bo Sample)`,
  ];
  expect(page("<h1>Bridge reopens</h1>", undefined, lines).byline).toMatchObject({
    value: ["Ann Example", "Bo Sample"],
    source: "text:closing-signature",
  });
});
