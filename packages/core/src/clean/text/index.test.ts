import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countLooks } from "../../testing/count-looks.ts";
import { cleanScrape, defaultPasses } from "./index.ts";
import { readScrape } from "./lines/scrape.ts";

const pages = new URL("../../../../../fixtures/pages/", import.meta.url);
const fixture = (name: string) => cleanScrape(readFileSync(new URL(name, pages), "utf8"));

test.each([
  [
    "headline-four-times/source.txt",
    "Harbour Council Backs Night Ferries to Orrin Island",
    "The harbour council",
    "at Little Orrin.",
    11,
  ],
  [
    "byline-and-mailing-list/source.txt",
    "Norland and Suther Agree to Share the Waters of the Keld",
    "Envoys of Norland",
    "drink from it.",
    10,
  ],
  [
    "caption-before-the-lead/source.txt",
    "Storm Leaves Thousands Without Power in Eastern Norland",
    "A storm that crossed",
    "in the spring.",
    8,
  ],
  [
    "menus-and-source-in-russian/source.txt",
    "В Верхнем Залесье открыли мост через реку Тишу",
    "В посёлке",
    "будущего года.",
    10,
  ],
  [
    "most-read-list-in-turkish/source.txt",
    "Akçakuyu'da üreticiler yeni sulama kanalını bekliyor",
    "Akçakuyu ilçesinde",
    "sulanması planlanıyor.",
    9,
  ],
  [
    "lire-aussi-in-the-middle/source.txt",
    "À Valmorin, les habitants sauvent leur librairie",
    "La librairie",
    "que les ventes.",
    8,
  ],
  [
    "news-feed-around-in-armenian/source.txt",
    "Վերին Աղբակում բացվեց գյուղական նոր գրադարանը",
    "Վերին Աղբակ գյուղում",
    "հաջորդ ամիս։",
    9,
  ],
  [
    "glued-name-and-read-more-in-azerbaijani/source.txt",
    "Gülüstan kəndində köhnə su dəyirmanı yenidən işə salındı",
    "Gülüstan kəndində iyirmi",
    "qonaqlara paylanılıb.",
    9,
  ],
  [
    "promos-and-comment-form-in-german/source.txt",
    "Oberlinden rettet sein Freibad",
    "Nach zwei Sommern",
    "über sie neu beraten.",
    9,
  ],
  ["standing-date-no-headline/source.txt", undefined, "The mayor called", "on waste paper.", 13],
])("cleans %s down to its article", (name, title, start, end, lineCount) => {
  const { document, text, verdict } = fixture(name);
  const titles = document.lines.filter(({ role }) => role === "title").map((line) => line.text);
  expect(verdict).toBeNull();
  expect(titles).toEqual(title === undefined ? [] : [title]);
  expect(text.startsWith(start)).toBe(true);
  expect(text.endsWith(end)).toBe(true);
  expect(text.split("\n")).toHaveLength(lineCount);
});

/** Without the phrase book: what stays is left to shape, place and repetition. */
test.each([
  ["menus-and-source-in-russian/source.txt", "В посёлке", "будущего года."],
  ["most-read-list-in-turkish/source.txt", "Akçakuyu ilçesinde", "sulanması planlanıyor."],
  ["lire-aussi-in-the-middle/source.txt", "La librairie", "que les ventes."],
  ["news-feed-around-in-armenian/source.txt", "Վերին Աղբակ գյուղում", "հաջորդ ամիս։"],
  ["glued-name-and-read-more-in-azerbaijani/source.txt", "Gülüstan kəndində iyirmi", "paylanılıb."],
  ["promos-and-comment-form-in-german/source.txt", "Nach zwei Sommern", "neu beraten."],
])("finds the article of %s by shape alone", (name, start, end) => {
  const document = readScrape(readFileSync(new URL(name, pages), "utf8"));
  const whole = fixture(name).document.kept();
  document.run(defaultPasses().filter((pass) => pass.name !== "remove-phrases"));
  const kept = document.kept().map(({ text }) => text);
  expect(kept).toEqual(expect.arrayContaining(whole.map(({ text }) => text)));
  expect(kept.findIndex((text) => text.startsWith(start))).toBeLessThanOrEqual(1);
  expect(kept.length - 1 - kept.findIndex((text) => text.endsWith(end))).toBeLessThanOrEqual(2);
});

test("takes a caption off the text and hands it over", () => {
  const { captions, text } = fixture("caption-before-the-lead/source.txt");
  expect(captions).toEqual([expect.stringMatching(/^Residents look for .* 2020\.$/)]);
  expect(text).not.toContain("Residents look for");
});

test.each([
  ["a consent wall", fixture("consent-wall/source.txt"), "wall"],
  ["a headline alone", fixture("headline-and-nothing-else/source.txt"), "too-short"],
  ["menus alone", cleanScrape("Skip to content\nHome\nSearch\nLog in"), "no-text"],
  ["blank lines", cleanScrape(" \n\n\t\n"), "no-text"],
])("says what is wrong with %s", (_, { verdict }, reason) => {
  expect(verdict?.reason).toBe(reason);
});

test("keeps an article that stands under a cookie notice", () => {
  const { verdict } = cleanScrape(
    `We use cookies to run this site.\nAccept all\n${"The council met on Monday and agreed to open the old harbour again. ".repeat(4)}`,
  );
  expect(verdict).toBeNull();
});

test("counts lines as the file does, blank ones and all line ends included", () => {
  const { document } = cleanScrape("one\r\n\r\nthree\nfour");
  expect(document.lines.map(({ at }) => at)).toEqual([1, 3, 4]);
});

test("looks at lines in proportion to the page", () => {
  const looksAt = (count: number) => {
    const lines = Array.from({ length: count }, (_, at) => `Quay ${at % 50} share this ${at % 7}`);
    const document = readScrape(lines.join("\n"));
    const looks = countLooks(document.lines);
    document.run(defaultPasses());
    return looks();
  };
  expect(looksAt(2000)).toBeLessThan(2.1 * looksAt(1000));
});

test("gets to the end of a line of 100,000 full stops", () => {
  const { document } = cleanScrape("a.".repeat(100_000));
  expect(document.lines.map(({ source }) => source).join("")).toBe("a.".repeat(100_000));
});

test("keeps the last question of an interview", () => {
  const interview = [
    "The harbour master of Velmora, Ilse Quist, speaks about the gate that her office opened on Thursday.",
    "What will the gate change for people in the lower town?",
    "It will keep their cellars dry in nine storms out of ten, and that is more than they have had in forty years.",
    "Who pays for it in the end?",
    "Everyone does. It is a mark and a half a month on the water bill, for twelve years from now.",
    "And for the tenth storm, what then?",
    "For the tenth we have pumps, and for the eleventh we have prayer and good boots for all.",
    "Are you glad?",
    "I am. I have seen the model run, and I have seen the eels go through it unharmed.",
  ];
  expect(
    cleanScrape(
      `${interview.join("\n")}\nShare this article\nRelated\nAre you a robot?`,
    ).text.split("\n"),
  ).toEqual(interview);
});
