import { expect, test } from "vitest";
import { keptOf, lead, next } from "../../../testing/sample-scrape.ts";
import { removeFiller } from "./remove-filler.ts";

const filler = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.";

test("drops filler where several lines of it stand, and not a sentence about it", () => {
  const about = "Lorem ipsum is what typesetters have filled their boxes with for ages.";
  expect(keptOf([lead, "Lorem ipsum 1", about, filler], removeFiller)).toEqual([lead, about]);
});

test("keeps filler that may be a quotation", () => {
  expect(keptOf([lead, filler, next], removeFiller)).toEqual([lead, filler, next]);
});
