/**
 * Hostile pages: whatever the bytes, extraction ends, and ends in a record that keeps its schema or
 * in a reason. How the time grows is a matter for `npm run bench:speed`.
 */
import { type Extracted, extract } from "@winnow/core/pipeline/extract";
import { Extraction, maxPageBytes, RejectReason, textOf } from "@winnow/core/records";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureNames, readFixture } from "../support/fixture.ts";
import { paragraphs } from "../support/pages.ts";

const article = paragraphs("the ferry").map((text) => `<p>${text}</p>`);
const inside = article.join("\n");

function extracted(page: string | Uint8Array): Extracted {
  const bytes = typeof page === "string" ? Buffer.from(page) : page;
  return extract({ bytes, url: null, capturedAt: "2026-01-01T00:00:00Z", contentType: null });
}

/** Holds for every answer, whatever was asked. */
function expectAnAnswer(answer: Extracted): void {
  if (answer.kind === "article") expect(() => Extraction.parse(answer.extraction)).not.toThrow();
  else expect(RejectReason.options).toContain(answer.reason);
}

const repeat = (text: string, count: number) => text.repeat(count);

describe("pages built to hurt end in an answer", () => {
  test.each<[string, () => string]>([
    ["100,000 nested elements", () => repeat("<div>", 100_000) + inside],
    [
      "100,000 nested elements, closed",
      () => `${repeat("<b>", 1e5)}x${repeat("</b>", 1e5)}${inside}`,
    ],
    ["a million siblings", () => `<article>${inside}</article>${repeat("<i></i>", 1e6)}`],
    ["a million paragraphs of a letter", () => repeat("<p>a", 1e6)],
    ["everything unclosed", () => repeat("<ul><li><p><a href=x><table><tr><td>", 30_000) + inside],
    ["closing tags alone", () => repeat("</div></p></table>", 200_000) + inside],
    [
      "a megabyte in one attribute",
      () => `<div class="${repeat("nav a ", 170_000)}">${inside}</div>`,
    ],
    ["100,000 attributes", () => `<div ${repeat("a=b c ", 50_000)}>${inside}</div>`],
    ["10,000 tables", () => repeat("<table><tr><td>1<td>2</table>", 10_000) + inside],
    ["tables in tables in tables", () => repeat("<table><tr><td>", 20_000) + inside],
    ["one line of five megabytes", () => `<p>${repeat("word ", 1e6)}</p>`],
    ["one word of five megabytes", () => `<p>${repeat("a", 5e6)}</p>${inside}`],
    ["one word of two million joints", () => `<p>${repeat("a-", 2e6)}</p>${inside}`],
    ["a megabyte of one entity", () => `<p>${repeat("&amp;", 2e5)}</p>${inside}`],
    ["an unclosed comment", () => `${inside}<!--${repeat("- ", 5e5)}`],
    ["an unclosed script", () => `${inside}<script>${repeat("if(a<b){", 1e5)}`],
    [
      "JSON-LD nested 100,000 deep",
      () =>
        `<script type="application/ld+json">${repeat('{"a":', 1e5)}1${repeat("}", 1e5)}</script>${inside}`,
    ],
    [
      "JSON-LD of 100,000 authors",
      () =>
        `<script type="application/ld+json">{"@type":"NewsArticle","author":[${repeat('{"name":"Ann Example"},', 1e5)}{}]}</script>${inside}`,
    ],
    ["100,000 metas", () => repeat('<meta name="author" content="Ann Example">', 1e5) + inside],
    [
      "50,000 headings that are the title",
      () => `<title>Ferry</title>${repeat("<h1>Ferry</h1>", 5e4)}${inside}`,
    ],
    ["a title of a megabyte", () => `<title>${repeat("Ferry | ", 130_000)}</title>${inside}`],
    ["100,000 dates", () => `${repeat("<p>5 October 2020</p>", 1e5)}${inside}`],
    [
      "a line of a megabyte of digits and separators",
      () => `<p>${repeat("1/2/", 250_000)}</p>${inside}`,
    ],
    ["a byline of a megabyte", () => `<p class="byline">By ${repeat("A, ", 350_000)}</p>${inside}`],
    ["a scrape of 200,000 lines", () => repeat("Home\nA line of a menu\n", 100_000)],
    ["a scrape of one equal line", () => repeat("The same line as before and after it.\n", 1e5)],
    ["a scrape of one line of 5 MB", () => repeat("no stop in sight ", 300_000)],
    ["a scrape of a million seams", () => repeat('Home"Abc."Def', 250_000)],
    ["a scrape of names with seams", () => repeat("MacAbMacCd.Ef", 300_000)],
    ["a scrape of menus without blanks", () => repeat("首页国际财经体育", 300_000)],
    [
      "50,000 numbers of pages with one head",
      () => Array.from({ length: 50_000 }, (_, at) => `Page ${at}\nThe head`).join("\n"),
    ],
    ["50,000 lines of code", () => repeat("a = b(c);\n", 50_000)],
    ["a listing of a million lines", () => `${inside}<pre>${repeat("a = 1;\n", 1e6)}</pre>`],
    ["100,000 answers to tick", () => repeat("<div><input type=radio>Yes", 1e5) + inside],
    ["100,000 players that nobody closed", () => repeat("<video src=a>", 1e5) + inside],
    ["players whose tags have no end", () => `${repeat("<video ", 1e5)}${repeat("a", 5e6)}`],
    ["right-to-left marks and zero-width joiners", () => repeat("\u200f\u200d\u2066a", 2e5)],
    ["every surrogate alone", () => `<p>${repeat("\ud800 \udfff ", 1e5)}</p>${inside}`],
  ])("%s", (_, build) => {
    expectAnAnswer(extracted(build().slice(0, maxPageBytes)));
  });

  test("an article inside the mess is still found", () => {
    const menu = repeat("<ul><li><a href=x>Menu</a></li></ul>", 5000);
    const answer = extracted(
      `<html><body>${menu}<article>${inside}</article>${menu}</body></html>`,
    );
    expect(answer.kind === "article" && textOf(answer.extraction).split("\n")).toEqual(
      expect.arrayContaining(paragraphs("the ferry")),
    );
  });
});

describe("any bytes end in an answer", () => {
  const fixtures = fixtureNames.map((name) => readFixture(name).bytes);
  const tag = fc.constantFrom(
    ..."div p a li ul table tr td h1 article section span br hr img script style title meta pre blockquote".split(
      " ",
    ),
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    tag.map((name) => `<${name} class="comment nav byline" id="x">`),
    fc.string(),
    fc.constantFrom(
      "By Ann Example",
      "5 October 2020",
      "Home",
      "Share",
      "{",
      '"',
      "<",
      "&",
      "\u0000",
    ),
    fc.constantFrom(...paragraphs("the storm")),
  );

  test("of random pieces of pages", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        expectAnAnswer(extracted(pieces.join("")));
      }),
      { numRuns: 300 },
    );
  });

  test("of random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => expectAnAnswer(extracted(bytes))),
      { numRuns: 500 },
    );
  });

  test("of fixtures with slices cut, doubled and moved", () => {
    const mutation = fc.record({
      fixture: fc.nat(fixtures.length - 1),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(4000),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      keep: fc.boolean(),
    });
    fc.assert(
      fc.property(mutation, ({ fixture, from, length, to, keep }) => {
        const page = fixtures[fixture] as Buffer;
        const start = Math.floor(from * page.length);
        const slice = page.subarray(start, start + length);
        const rest = keep
          ? page
          : Buffer.concat([page.subarray(0, start), page.subarray(start + length)]);
        const at = Math.floor(to * rest.length);
        expectAnAnswer(extracted(Buffer.concat([rest.subarray(0, at), slice, rest.subarray(at)])));
      }),
      { numRuns: 400 },
    );
  });
});
