import { describe, expect, test } from "vitest";
import type { ArticleVersion } from "../records/version.ts";
import { printed, printedDate, versionOf } from "../testing/sample-version.ts";
import { ArticleDiff } from "./article-diff.ts";
import { maxTextLength } from "./bounds.ts";
import { diffVersions } from "./diff-versions.ts";

function diffOf(before: string, after: string): ArticleDiff {
  return ArticleDiff.parse(diffVersions(versionOf(before), versionOf(after)));
}

/** Facts as a reader would note them. */
function noted(facts: ArticleDiff["numbers"] | null): string[] | undefined {
  return facts?.map(({ before, after }) => `${before ?? "–"} → ${after ?? "–"}`);
}

const frame = (middle: string) =>
  `The council of Lower Velm met on Monday.\n${middle}\nResidents were told by the mayor, Jon Tarn.`;

describe("changed numbers are called out", () => {
  test.each([
    ["At least 12 people died.", "At least 14 people died.", ["12 → 14"], "a corrected toll"],
    [
      "12 died, 5 of them at sea.",
      "14 died, 6 of them at sea.",
      ["12 → 14", "5 → 6"],
      "two of them",
    ],
    [
      "At least 12 people died there.",
      "The toll has risen, at least 14 people died there.",
      ["12 → 14"],
      "reworded",
    ],
    ["Some 12 people died there.", "Some people died there.", ["12 → –"], "one that is gone"],
    ["Погибли 12 человек в городе.", "Погибли 14 человек в городе.", ["12 → 14"], "any script"],
    ["قتل ١٢ شخصا في المدينة.", "قتل ١٤ شخصا في المدينة.", ["١٢ → ١٤"], "any digits"],
    ["It cost 1,200 crowns there.", "It cost 1 200 crowns there.", [], "grouped in another way"],
    ["12 people died in the fire.", "In the fire 12 people died.", [], "in another place"],
    ["The fire took 12 lives.", "The fire took 12 lives.", [], "nothing"],
    ["Nobody was hurt in the fire.", "No one was hurt in the fire.", [], "words are no numbers"],
  ])("%j → %j: %j, %s", (before, after, expected) => {
    expect(noted(diffOf(frame(before), frame(after)).numbers)).toEqual(expected);
  });
});

describe("changed names are called out", () => {
  test.each([
    [
      "It was Mara Quill who said so.",
      "It was Mara Orrin who said so.",
      ["Mara Quill → Mara Orrin"],
      "the whole name",
    ],
    [
      "The ferry sailed to Halde at noon.",
      "The ferry sailed to Orrin at noon.",
      ["Halde → Orrin"],
      "a place",
    ],
    [
      "Об этом сообщил Марк Квилл вчера.",
      "Об этом сообщил Ян Квилл вчера.",
      ["Марк Квилл → Ян Квилл"],
      "any script with capitals",
    ],
    [
      "Tarn did not answer the question.",
      "Quill did not answer the question.",
      ["Tarn → Quill"],
      "first in its sentence, known from another",
    ],
    [
      "Officials did not answer the question.",
      "Spokesmen did not answer the question.",
      [],
      "first in its sentence, known from nowhere",
    ],
    ["The mayor did not answer.", "A mayor did not answer.", [], "articles of speech"],
    ["It was Tarn who said so.", "It was he who said so.", [], "a name that stays in the article"],
    ["It was seen by many there.", "It was seen by few there.", [], "small letters"],
  ])("%j → %j: %j, %s", (before, after, expected) => {
    expect(noted(diffOf(frame(before), frame(after)).names)).toEqual(expected);
  });

  test("unless the script has no capitals: then nobody can tell", () => {
    expect(diffOf("市長は火曜日に語った。", "市長は水曜日に語った。").names).toBeNull();
  });
});

describe("the text is told in whole sentences", () => {
  const first = "The old bridge of Lower Velm was closed in the morning.";
  const second = "Lorries should use the northern road until the summer.";
  const third = "A decision is expected before the end of the month.";

  test.each([
    [`${first} ${second}`, `${first} ${second} ${third}`, ["added"], "one more"],
    [`${first}\n${second}\n${third}`, `${first}\n${third}`, ["removed"], "one less"],
    [
      `${first}\n${second}\n${third}`,
      `${third}\n${first}\n${second}`,
      ["moved"],
      "the same elsewhere",
    ],
    [first, second, ["replaced"], "nothing in common"],
    [first, first.replace("old", "new"), ["changed"], "one word"],
    [`${first} ${second}`, `${first}\n${second}`, [], "another paragraph"],
    [`${first}\n${second}`, `${first.replace(" was", "\nwas")}\n${second}`, [], "wrapped lines"],
    [`He said “no”. ${first}`, `He said "no". ${first}`, [], "other quotation marks"],
  ])("%#: %j", (before, after, kinds) => {
    expect(diffOf(before, after).changes.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("a corrected sentence that moved as well is still found to be corrected", () => {
    const toll = "At least 12 people were killed when the market burned.";
    const before = `${toll}\n${first}\n${second}\n${third}`;
    const after = `${first}\n${second}\n${third}\n${toll.replace("12", "14")}`;
    const { changes, numbers } = diffOf(before, after);
    expect(changes.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ["changed", { before: 1, after: 4 }],
    ]);
    expect(noted(numbers)).toEqual(["12 → 14"]);
  });

  test("the parts of a change give both sentences again", () => {
    const [change] = diffOf(
      first,
      "The bridge of Upper Velm was closed late in the morning.",
    ).changes;
    const without = (kind: string) =>
      change?.parts?.flatMap((part) => (part.kind === kind ? [] : part.text)).join("");
    expect(without("added")).toBe(change?.before);
    expect(without("removed")).toBe(change?.after);
  });
});

type Fields = Partial<ArticleVersion>;

describe("fields", () => {
  test("the headline is compared word by word, with its numbers", () => {
    const diff = diffVersions(
      versionOf("Text.", { title: printed("12 killed in Velm") }),
      versionOf("Text.", { title: printed("14 killed in Velm") }),
    );
    expect(diff.headline?.parts?.map(({ kind }) => kind)).toEqual(["removed", "added", "same"]);
    expect(diff.numbers).toMatchObject([{ before: "12", after: "14", change: null }]);
    expect(diff.changes).toEqual([]);
  });

  test.each<[before: Fields, after: Fields, expected: string[], why: string]>([
    [
      { byline: printed(["Mara Quill"]) },
      { byline: printed(["Jon Tarn"]) },
      ["byline"],
      "another author",
    ],
    [{ byline: printed(["Mara Quill"]) }, { byline: null }, ["byline"], "no author any more"],
    [
      { publishedAt: printedDate("2020-10-05") },
      { publishedAt: printedDate("2020-10-06") },
      ["publishedAt"],
      "another day",
    ],
    [{ byline: printed(["Mara Quill"]) }, { byline: printed(["MARA QUILL"]) }, [], "other letters"],
    [
      { publishedAt: printedDate("2020-10-05") },
      { publishedAt: printedDate("2020-10-05T09:30") },
      [],
      "a day, more precisely",
    ],
    [
      { modifiedAt: printedDate("2020-10-05T09:30Z") },
      { modifiedAt: printedDate("2020-10-05T11:30+02:00") },
      [],
      "one instant in two zones",
    ],
  ])("%#: %j", (before, after, expected) => {
    const { fields } = diffVersions(versionOf("Text.", before), versionOf("Text.", after));
    expect(fields.map(({ field }) => field)).toEqual(expected);
  });
});

describe("hostile texts", () => {
  test("that are too long are told as replaced", () => {
    const long = (word: string) => `${word} `.repeat(maxTextLength);
    expect(diffOf(long("a"), long("b"))).toMatchObject({
      grain: "text",
      changes: [{ kind: "replaced" }],
    });
  });

  test.each([
    ["of two sentences over and over", "Aa bb cc dd. ", "Aa bb cc ee. "],
    ["of dots", ".", ". "],
    ["of digits", "1,", "1 000 "],
    ["of capitals", "Aa Bb ", "Aa Bc "],
    ["of hyphens", "a-", "A'"],
    ["of lines", "abc\n", "abd\n"],
    ["of opening signs", "(“", "'\""],
  ])("%s take a moment, and calling out has an end", (_, one, other) => {
    const count = 60_000;
    const text = (unit: string) => unit.repeat(Math.ceil(count / unit.length));
    const { numbers, names, changes } = diffOf(text(one), text(other));
    expect(numbers.length + (names?.length ?? 0)).toBeLessThanOrEqual(1000);
    expect(changes.length).toBeGreaterThan(0);
  });
});
