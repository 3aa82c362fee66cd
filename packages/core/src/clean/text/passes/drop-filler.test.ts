import { expect, test } from "vitest";
import { readScrape, type ScrapePass } from "../scrape.ts";
import { dropFiller } from "./drop-filler.ts";

const lead = "The harbour council of Marrow Bay voted on Tuesday to run ferries through the night.";
const next = "Nine of the fourteen members voted in favour, and four of them voted against it.";
const filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.";

function keptOf(lines: string[], pass: ScrapePass): string[] {
  const sheet = readScrape(lines.join("\n"));
  sheet.run([pass]);
  return sheet.kept().map(({ text }) => text);
}

test("drops filler where several lines of it stand, and not a sentence about it", () => {
  const about = "Lorem ipsum is what typesetters have filled their boxes with for ages.";
  expect(keptOf([lead, "Lorem ipsum 1", about, filler], dropFiller)).toEqual([lead, about]);
});

test("keeps filler that may be a quotation", () => {
  expect(keptOf([lead, filler, next], dropFiller)).toEqual([lead, filler, next]);
});
