import { expect, test } from "vitest";
import { readAbout } from "./saved-page.ts";

test("reads what is told of a page", () => {
  const about = { url: "https://paper.example.org/a", capturedAt: "2020-10-05T09:30:00Z" };
  expect(readAbout(JSON.stringify(about), "about.json")).toEqual(about);
});

test.each([
  ["", "about.json: no JSON; expected url, capturedAt, contentType"],
  ['{"url":"paper"}', "about.json: url: Invalid URL; expected url, capturedAt, contentType"],
  [
    '{"mood":"good"}',
    'about.json: Unrecognized key: "mood"; expected url, capturedAt, contentType',
  ],
])("says in one line what is wrong with %j", (json, message) => {
  expect(() => readAbout(json, "about.json")).toThrow(message);
});
