import { expect, test } from "vitest";
import { cleanScrape } from "../index.ts";

const text = [
  "The council of Norfield voted on Friday to turn the mill by the weir into a library.",
  "The building has stood idle since its owner left, and part of the roof came down in a gale.",
  "Work is due to begin in the autumn and should take about eighteen months, said the architect.",
].join("\n");

/** The bylines and days that a line of the head gives, and what of it stays in the text. */
function facts(line: string) {
  const { document, text: left } = cleanScrape(`Old mill to become a library\n${line}\n${text}`);
  const of = (role: string) =>
    document.lines.flatMap((each) => (each.role === role ? [each.text] : []));
  return { bylines: of("byline"), days: of("date"), isGone: left === text };
}

test.each([
  ["Clara Winslet | 12 May 2023 | 4 min read", "Clara Winslet", "12 May 2023"],
  ["By Clara Winslet • May 12, 2023 • 4 minutes", "By Clara Winslet", "May 12, 2023"],
  ["12. Mai 2023 | Klara von Winsel | Lesezeit 4 Min.", "Klara von Winsel", "12. Mai 2023"],
  ["Pilar Soto y Ana Ruiz · 12 de mayo de 2023", "Pilar Soto y Ana Ruiz", "12 de mayo de 2023"],
  ["Клара Винсель | 12 мая 2023, 09:10", "Клара Винсель", "12 мая 2023, 09:10"],
  ["کلارا وینسل | ۲۲ اردیبهشت ۱۴۰۲ | ۴ دقیقه", "کلارا وینسل", "۲۲ اردیبهشت ۱۴۰۲"],
  ["記者 温思蘭｜2023年5月12日", "記者 温思蘭", "2023年5月12日"],
])("reads %j", (line, byline, day) => {
  expect(facts(line)).toEqual({ bylines: [byline], days: [day], isGone: true });
});

test.each([
  ["World News | 12 May 2023 | 4 min read", "a section"],
  ["Politics | 12 May 2023", "a section alone"],
  ["12 May 2023 | 09:10", "a clock"],
  ["12 May 2023 | 14 comments", "a count"],
])("takes %j off the text and names nobody: %s", (line) => {
  expect(facts(line)).toMatchObject({ bylines: [], isGone: true });
});

test.each([
  ["Ferry | Halde | 30 boats", "no day in it"],
  ["Mill: 12 May 2023 is the day that the council of Norfield will not forget | Opinion", "a text"],
])("does not take %j apart: %s", (line) => {
  const { document } = cleanScrape(`Old mill to become a library\n${line}\n${text}`);
  expect(document.lines.map(({ source }) => source)).toContain(line);
});

test("leaves a table of days as it is", () => {
  const rows = ["Halde | 12 May 2023 | 3", "Harn | 13 May 2023 | 5", "Mirrow | 14 May 2023 | 2"];
  const { document } = cleanScrape(`${rows.join("\n")}\n${text}`);
  expect(document.lines.slice(0, 3).map(({ source }) => source)).toEqual(rows);
});
