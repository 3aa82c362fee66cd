import { expect, test } from "vitest";
import { replayedBy } from "./replay-url.ts";

test.each([
  [
    "https://web.archive.org/web/20240304090000/https://example.org/a?b=c",
    "https://example.org/a?b=c",
    "2024-03-04T09:00:00.000Z",
  ],
  [
    "https://web.archive.org/web/20240304090000id_/http://example.org/a",
    "http://example.org/a",
    "2024-03-04T09:00:00.000Z",
  ],
  [
    "https://archive.example/coll-1/20240304090000mp_/https:/example.org/a",
    "https://example.org/a",
    "2024-03-04T09:00:00.000Z",
  ],
  [
    "https://archive.example/2024.03.04-090000/https://example.org/a",
    "https://example.org/a",
    "2024-03-04T09:00:00.000Z",
  ],
  ["https://web.archive.org/web/https://example.org/a", "https://example.org/a", null],
  [
    "https://web.archive.org/web/20240230090000/https://example.org/a",
    "https://example.org/a",
    null,
  ],
])("finds what %j replays", (address, url, capturedAt) => {
  expect(replayedBy(address)).toEqual({ url, capturedAt });
});

test.each([
  ["https://example.org/20240304090000/story"],
  ["https://example.org/share?u=https://example.com/a"],
  ["https://web.archive.org/web/20240304090000/"],
  ["no address"],
])("finds nothing in %j", (address) => {
  expect(replayedBy(address)).toBeNull();
});
