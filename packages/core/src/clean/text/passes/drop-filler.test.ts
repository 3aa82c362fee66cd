import { expect, test } from "vitest";
import { keptOf, lead, next } from "../../../testing/sample-scrape.ts";
import { dropFiller } from "./drop-filler.ts";

const filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.";

test("drops filler where several lines of it stand, and not a sentence about it", () => {
  const about = "Lorem ipsum is what typesetters have filled their boxes with for ages.";
  expect(keptOf([lead, "Lorem ipsum 1", about, filler], dropFiller)).toEqual([lead, about]);
});

test("keeps filler that may be a quotation", () => {
  expect(keptOf([lead, filler, next], dropFiller)).toEqual([lead, filler, next]);
});
