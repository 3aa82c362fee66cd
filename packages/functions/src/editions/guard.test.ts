import { expect, test } from "vitest";
import { type Report, Tally } from "../look/index.ts";
import { objectionsTo } from "./guard.ts";

const about = {
  ...{ id: "r", at: "2026-01-01T00:00:00.000Z", cleaner: { release: "r2", filing: "f" } },
  scope: { collection: null, sample: null },
};
/** A report of a thousand captures in which nothing differs. */
const calm: Report = { ...new Tally().report(about), captures: 1000 };
const stories = { texts: 1000, moved: 0, joined: 0, split: 0 };

test.each<[string, Partial<Report>, RegExp | null]>([
  ["nothing differs", {}, null],
  ["as many lose text as may", { losing: 20 }, null],
  ["more lose text", { losing: 21 }, /^21 of 1000 captures lose text$/],
  ["one in a thousand is lost", { kinds: { ...calm.kinds, lost: 1 } }, null],
  ["two are lost", { kinds: { ...calm.kinds, lost: 2 } }, /^2 of 1000 captures are no article/],
  ["a field goes blank now and then", { blanked: { byline: 10 } }, null],
  ["a field goes blank", { blanked: { byline: 11 } }, /^11 of 1000 captures have no byline/],
  ["a copy fails", { failed: ["raw/a"] }, /^1 raw copies could not be filed$/],
  ["a copy is gone", { gone: ["raw/a"] }, null],
  // Another order of arrival alone moves fifteen of a thousand.
  ["stories move with the order", { stories: { ...stories, moved: 35 } }, null],
  ["stories move", { stories: { ...stories, moved: 36 } }, /^36 of 1000 texts change their story$/],
  ["no text is in a story", { stories: { ...stories, texts: 0 } }, null],
  ["nothing was looked at", { captures: 0, failed: [] }, null],
])("a report where %s", (_, changes, objection) => {
  const objections = objectionsTo({ ...calm, ...changes });
  expect(objections).toHaveLength(objection === null ? 0 : 1);
  if (objection !== null) expect(objections[0]).toMatch(objection);
});
