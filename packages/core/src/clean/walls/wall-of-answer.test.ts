import { expect, test } from "vitest";
import { extract } from "../../pipeline/extract.ts";

const said =
  "<p>What you were after has left this place for good. Our readers liked the stories about the harbour, the ferry and the mill best in this week, and so may you; the newest of them stand at the head of our list.</p>";
const page = (body: string) =>
  `<!doctype html><html lang=en><title>The Quay</title><main>${body}</main></html>`;

function verdictOf(html: string, status: number | null) {
  const extracted = extract({
    bytes: new TextEncoder().encode(html),
    url: null,
    capturedAt: "2024-03-07T09:10:00Z",
    contentType: null,
    http: status === null ? null : { status, headers: {} },
  });
  return extracted.kind === "rejected" ? extracted.detail : extracted.kind;
}

test.each([
  [404, "error 404"],
  [410, "error 410"],
  [403, "error 403"],
  [503, "error 503"],
])("takes a page that came with a %d for a wall", (status, detail) => {
  expect(verdictOf(page(said), status)).toBe(`${detail}: the server answered so`);
});

test.each<[string, string, number | null]>([
  ["the same page with a 200", said, 200],
  ["the same page without an answer", said, null],
  [
    "a text with a byline and a day",
    `<h1>Leaving</h1><p class=byline>By Ann Poe</p><time>7 March 2024</time>${said}`,
    404,
  ],
  [
    "a long text",
    said.repeat(12).replaceAll("this week", () => `week ${Math.ceil(said.length)}`),
    404,
  ],
])("keeps %s", (_, body, status) => {
  expect(verdictOf(page(body), status)).toBe("article");
});

test("takes a scrape that came with a 404 for a wall", () => {
  expect(verdictOf(said.replaceAll(/<\/?p>/g, ""), 404)).toMatch(/^error 404/);
});
