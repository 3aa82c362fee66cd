import { describe, expect, test } from "vitest";
import { namesIn } from "./names.ts";
import { announcesOthers, bylinePart, opensAsByline } from "./openings.ts";

describe("namesIn", () => {
  test.each<[string, string[], string[]]>([
    ["By Ann Example and Bo Sample, Reuters", ["Ann Example", "Bo Sample"], ["Reuters"]],
    ["By VOA News October 05, 2020", [], ["VOA News"]],
    ["By Ann Example (AP)", ["Ann Example"], ["AP"]],
    ["Von Anna Beispiel und Jörg Muster", ["Anna Beispiel", "Jörg Muster"], []],
    ["Автор: Иван Вымышленный", ["Иван Вымышленный"], []],
    ["By ANN EXAMPLE ann@example.org 10:30 AM", ["ANN EXAMPLE"], []],
    ["Ann Example, Senior Reporter", ["Ann Example"], []],
    ["October 5, 2020 | Ann Example | 3 min read", ["Ann Example"], []],
    ["Written by Ann Example, Ph.D.", ["Ann Example"], []],
    ["By Ann Example @annexample", ["Ann Example"], []],
    ["Ann Example Reviewed by Bo Sample", ["Ann Example"], []],
    ["By Ann Example, Bo Sample, and Cy Third", ["Ann Example", "Bo Sample", "Cy Third"], []],
    ["Ann Example, editor, and Bo Sample, reporter", ["Ann Example", "Bo Sample"], []],
    ["By Ann Example, Head of Ferries, Quay & Lines, Tide Group", ["Ann Example"], []],
    ["ByAnn Example", ["Ann Example"], []],
    ["By Ann ExampleEditor", ["Ann Example"], []],
    ["By Ann Example View in Digital Edition", ["Ann Example"], []],
    ["By Ann Example ⋅ Ferry Desk", ["Ann Example"], []],
    ["Ann Example Ann is a sailor from Barrow", ["Ann Example"], []],
    ["Posted by Ann at October 5, 2020 11:15", ["Ann"], []],
    ["Posted by Ann Example on 2020-10-05 in ferries. Tags: quay", ["Ann Example"], []],
    ["by tidewatcher | Oct 5, 2020", ["tidewatcher"], []],
    ["by ann.example on October 5, 2020", ["ann.example"], []],
    ["Ann Example, E-RYT 200", ["Ann Example"], []],
    ["By Ann Example, MD, PhD, and Bo Sample, RN", ["Ann Example", "Bo Sample"], []],
    ["By Ann Example M.Sc. and Bo Sample", ["Ann Example", "Bo Sample"], []],
    ["By ANN EXAMPLE, BO SAMPLE and CY THIRD", ["ANN EXAMPLE", "BO SAMPLE", "CY THIRD"], []],
    ["By Ann Example, Jr.", ["Ann Example, Jr."], []],
    ["By Ann Example, MA Quay Health News", ["Ann Example"], []],
    ["Byby ANN EXAMPLE", ["ANN EXAMPLE"], []],
    ["Tuesday, by Ann Example", ["Ann Example"], []],
    ["BARROW — By Ann Example", ["Ann Example"], []],
    ["Opinion by Ann Example", ["Ann Example"], []],
    ["Eine Analyse von Anna Beispiel", ["Anna Beispiel"], []],
    ["Von Anna Beispiel (Text) und Jörg Muster (Fotos)", ["Anna Beispiel"], []],
    ["Tekst og foto: Kari Eksempel", ["Kari Eksempel"], []],
    ["Par notre correspondante à Barrow, Anne Exemple", ["Anne Exemple"], []],
    ["Par Anne Exemple avec AFP", ["Anne Exemple"], ["AFP"]],
    ["dpa/Anna Beispiel", ["Anna Beispiel"], ["dpa"]],
    ["By Ann Example and the Quay Post staff", ["Ann Example"], []],
    ["By Tom Editor and Ann Writer", ["Tom Editor", "Ann Writer"], []],
    ["By Ann Example and Staff Writer", ["Ann Example"], []],
    [
      "By Ann Example, Political Editor, Bo Sample, Economics Editor and Cy Third in Quay",
      ["Ann Example", "Bo Sample", "Cy Third"],
      [],
    ],
    ["Von unserem Korrespondenten Jörg Muster, Hafenstadt", ["Jörg Muster"], []],
    ["By Ann Example Updated 3 hours ago", ["Ann Example"], []],
    ["Reviewed by Bo Sample, MD. Written by Ann Example", ["Ann Example"], []],
    ["Kirjoittaja: Anna Esimerkki", ["Anna Esimerkki"], []],
    ["נועה כהן, כתבת", ["נועה כהן"], []],
    ["เรื่อง: สมหญิง รักดี ภาพ: มานะ ใจงาม", ["สมหญิง รักดี"], []],
  ])("%s", (text, people, agencies) => {
    expect(namesIn(text, true)).toMatchObject({ people, agencies });
  });

  test.each([
    "Email The Author",
    "Staff",
    "By Admin",
    "Posted by admin",
    "Editorial Team",
    "Leave a comment",
    "By the time he arrived, the bridge was gone",
    "By clicking here, you agree to our Privacy Policy",
    "By focusing on the quay, Barrow wins",
    "by using it on Monday",
    "tidewatcher | Oct 5, 2020",
    "https://example.org/authors/ann",
    "ann@example.org",
    "October 5, 2020",
    "3 min read",
    "Redaktion",
    "Published: 28 Apr, 2020 CET. Updated: Tue",
    "Photo, by Ann Example",
    "Fotos: Anna Beispiel",
    "",
    `By ${"Ann ".repeat(200)}`,
  ])("%j names nobody", (text) => {
    expect(namesIn(text, true)).toMatchObject({ people: [], agencies: [] });
  });

  test("takes pen names only where they are declared", () => {
    expect(namesIn("lupa", false).people).toEqual(["lupa"]);
    expect(namesIn("lupa", true).people).toEqual([]);
  });
});

test.each([
  "By Ann Example",
  "ByAnn Example",
  "Von Anna Beispiel",
  "Автор: Иван",
  "Author: Ann",
  "Written by Ann",
  "Analysis by Ann",
  "Text und Fotos: Anna",
])("%j opens as a byline", (text) => {
  expect(opensAsByline(text)).toBe(true);
});

test.each([
  "By-laws changed",
  "Bystanders watched",
  "Authors of the plan",
  "Text messages",
  "Updated October 5",
  "Vondel Park",
  "Byron Bay",
  "BYTES of the quay",
  "Analysis of the plan",
  "Fotos: Anna",
  "Interview with Ann",
])("%j does not open as a byline", (text) => {
  expect(opensAsByline(text)).toBe(false);
});

test("finds the byline after a date", () => {
  expect(bylinePart("Published August 7, 2023 by Ann Example")?.trim()).toBe("by Ann Example");
  expect(bylinePart("Published August 7, 2023 in Regional")).toBeNull();
});

test.each([
  ["Photos:", true],
  ["Übersetzung", true],
  ["翻訳者", true],
  ["撮影：", true],
  ["記者", false],
  ["Ann Example", false],
  ["", false],
])("whether %j announces somebody who did not write it: %s", (line, does) => {
  expect(announcesOthers(line)).toBe(does);
});

test.each([
  ["Example, Ann", ["Ann Example"]],
  ["Example, Ann B.", ["Ann B. Example"]],
  ["Example, Reuters", ["Example"]],
  ["Ann Example, Bo Sample", ["Ann Example", "Bo Sample"]],
])("reads %j as catalogues declare it: %j", (text, people) => {
  expect(namesIn(text, false).people).toEqual(people);
});
