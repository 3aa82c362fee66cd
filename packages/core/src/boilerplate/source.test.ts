import { expect, test } from "vitest";
import { type Origin, sourceOf } from "./source.ts";

const nameless = { collection: "news", urls: [], publisher: null };

test.each<[Partial<Origin>, string, string]>([
  [{ urls: ["https://news.example.co.uk/a"] }, "example.co.uk", "the registrable domain"],
  [{ urls: [null, "https://example.org/a"] }, "example.org", "the first URL that is known"],
  [{ urls: ["https://example.org/a", "https://example.com/b"] }, "example.org", "who dropped it"],
  [
    { urls: ["https://example.org/a"], publisher: { name: "Tidewatch", domain: "example.com" } },
    "example.org",
    "its URL before what a page says of itself",
  ],
  [{ publisher: { name: "Tidewatch", domain: "example.com" } }, "example.com", "the publisher"],
  [{ publisher: { name: "The  Tidewatch!", domain: null } }, "the tidewatch", "its name alone"],
  [{ urls: ["http://127.0.0.1/a"] }, "collection news", "an address is nobody's name"],
  [{}, "collection news", "nameless pages of a collection are one source"],
])("%j is of %s: %s", (given, name) => {
  expect(sourceOf({ ...nameless, ...given })).toEqual({ collection: "news", name });
});

test("long names are cut, and stay apart", () => {
  const [one, other] = ["one", "other"].map((end) =>
    sourceOf({ ...nameless, publisher: { name: `${"y".repeat(500)} ${end}`, domain: null } }),
  );
  expect(one?.name).toHaveLength(60);
  expect(one?.name).not.toBe(other?.name);
});
