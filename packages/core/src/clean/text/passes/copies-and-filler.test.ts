import { expect, test } from "vitest";
import { readScrape, type ScrapePass } from "../scrape.ts";
import { dropMarkupCopies } from "./drop-markup-copies.ts";
import { dropPlaceholders } from "./drop-placeholders.ts";

const lead = "The harbour council of Marrow Bay voted on Tuesday to run ferries through the night.";
const next = "Nine of the fourteen members voted in favour, and four of them voted against it.";
const last = "The council will look at the figures again after a year, and may then decide more.";
const filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.";

function keptOf(lines: string[], pass: ScrapePass): string[] {
  const sheet = readScrape(lines.join("\n"));
  sheet.run([pass]);
  return sheet.kept().map(({ text }) => text);
}

test("drops filler where several lines of it stand, and not a sentence about it", () => {
  const about = "Lorem ipsum is what typesetters have filled their boxes with for ages.";
  expect(keptOf([lead, "Lorem ipsum 1", about, filler], dropPlaceholders)).toEqual([lead, about]);
});

test("keeps filler that may be a quotation", () => {
  expect(keptOf([lead, filler, next], dropPlaceholders)).toEqual([lead, filler, next]);
});

const markup = (...texts: string[]) => texts.map((text) => `<p class="text">${text}</p>`).join(" ");

test("drops a line of HTML that says the text again", () => {
  const article = [lead, next, last];
  expect(keptOf([...article, markup(...article)], dropMarkupCopies)).toEqual(article);
});

test.each([
  ["says more than the text", [lead, next, markup(lead, next, last)]],
  ["is too short to tell", [lead, next, markup("The harbour council", "of Marrow Bay")]],
  ["is one of two, and nothing else says it", [markup(lead, next, last), markup(lead, next, last)]],
  ["has hardly a tag", [lead, next, last, `<p>${lead} ${next} ${last}</p>`]],
])("keeps a line of HTML that %s", (_, lines) => {
  expect(keptOf(lines, dropMarkupCopies)).toEqual(lines);
});
