import { expect, test } from "vitest";
import { rankingInput } from "../../index.ts";
import { bylineOrder } from "./byline-order.ts";
import { unplacedNames } from "./byline-reading.ts";

const input = rankingInput({
  facts: null,
  lines: [],
  url: null,
  capturedAt: "2021-01-01T00:00:00Z",
});
const candidate = (value: string[], source: string, confidence: number, isPart = false) => ({
  ...unplacedNames(value, value.join(", ")),
  source,
  confidence,
  isPart,
});
const ordered = (...candidates: ReturnType<typeof candidate>[]) =>
  bylineOrder(candidates, input)[0];

const both = ["Ann Example", "Bo Sample"];
const ann = candidate(["Ann Example"], "html:rel-author", 0.19, true);
const bo = candidate(["Bo Sample"], "html:rel-author", 0.16, true);

test("authors of one group who are each believed a little are believed together", () => {
  const found = ordered(ann, bo, candidate(both, "html:rel-author", 0.07));
  expect(found).toMatchObject({ value: both, confidence: 0.32 });
});

test("a declaration of two counts where each of them is named alone as well", () => {
  const first = candidate(["Ann Example"], "text:byline-role", 0.74);
  const second = candidate(["Bo Sample"], "text:byline-role", 0.47);
  expect(ordered(first, second, candidate(both, "json-ld:author", 0.5))?.value).toEqual(both);
});

test.each([
  ["one of them is named nowhere else", [ann, candidate(both, "html:rel-author", 0.07)]],
  [
    "one of them is hardly believed",
    [ann, { ...bo, confidence: 0.05 }, candidate(both, "html:rel-author", 0.07)],
  ],
  ["the place is a list of people", [ann, bo, candidate(both, "html:author-link", 0.07)]],
  [
    "one of them is no full name",
    [
      ann,
      candidate(["Quay"], "html:rel-author", 0.16, true),
      candidate(["Ann Example", "Quay"], "html:rel-author", 0.07),
    ],
  ],
])("the likeliest stays alone if %s", (_, candidates) => {
  expect(ordered(...candidates)?.value).toEqual(["Ann Example"]);
});
