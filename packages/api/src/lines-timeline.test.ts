import type { TimelineEntry } from "@winnow/core/records";
import { describe, expect, test } from "vitest";
import { bodyOf } from "./fixture/body-of.ts";
import {
  articleOf,
  newer,
  older,
  rawPagesOf,
  smallApi,
  smallCatalogue,
} from "./fixture/small-archive.ts";
import { ArticleLines } from "./lines/article-lines.ts";
import { Timeline } from "./routes/article/timeline.ts";

const sentence = "The ferry to Orrin Bay sailed again on Monday with forty people aboard.";
const paragraphs = [
  sentence,
  "The harbour office said that the crossing had been closed for eleven days by ice.",
  "Subscribers of the Orrin Bay Courier read this paper without any advertisements.",
];
const page = `<!doctype html><title>Ferry sails again</title><nav><a href="/">Home</a></nav>
<article><h1>Ferry sails again</h1>${paragraphs.map((p) => `<p>${p}</p>`).join("")}</article>`;
const learned = [{ line: 3, text: paragraphs[2] ?? "", reason: "in 4 other stories" }];

function explained(article = articleOf("e", { learned })) {
  const { collections: _, lastSeenAt: __, versionCount: ___, story: ____, ...rest } = article;
  const { alsoIn: _a, learned: _l, id: articleId, ...own } = rest;
  const version = { ...own, articleId, number: 1, textHash: "e".repeat(64), isCurrent: true };
  const catalogue = smallCatalogue()
    .add(article, {} as never)
    .setVersions(article.id, [version]);
  const bytes = new TextEncoder().encode(page);
  return smallApi({ catalogue, rawStore: rawPagesOf(async () => bytes) });
}

describe("the page as lines", () => {
  const path = `/articles/${"e".repeat(32)}/lines`;

  test("tells what was kept, and by which pass and why the rest went", async () => {
    const body = await bodyOf(await explained()(path), ArticleLines);
    const kept = body.lines.filter(({ removal }) => removal === null).map(({ text }) => text);
    expect(kept).toContain(sentence);
    const home = body.lines.find(({ text }) => text === "Home");
    expect(home?.removal?.pass).toMatch(/./);
    expect(home?.removal?.reason).toMatch(/./);
  });

  test("tells a line that the source taught to leave out from what the passes took", async () => {
    const { lines } = await bodyOf(await explained()(path), ArticleLines);
    const taught = lines.filter(({ removal }) => removal?.pass === "learned");
    expect(taught.map(({ text }) => text)).toEqual([paragraphs[2]]);
    expect(taught[0]?.removal?.reason).toBe("in 4 other stories");
  });

  test("says that today's cleaner makes another text than the archived one", async () => {
    expect((await bodyOf(await explained()(path), ArticleLines)).isArchivedText).toBe(false);
    const same = explained(articleOf("e", { text: paragraphs.join("\n") }));
    expect((await bodyOf(await same(path), ArticleLines)).isArchivedText).toBe(true);
  });

  test("marks one candidate at most of each field as chosen", async () => {
    const { candidates } = await bodyOf(await explained()(path), ArticleLines);
    const chosen = candidates.filter(({ isChosen }) => isChosen).map(({ field }) => field);
    expect(chosen).toContain("title");
    expect(new Set(chosen).size).toBe(chosen.length);
  });

  test.each([
    [`/articles/${"9".repeat(32)}/lines`, 404, "an unknown article"],
    [`/articles/${newer.id}/lines?version=7`, 404, "an unknown version"],
    [`/articles/${newer.id}/lines?version=x`, 400, "what is no version"],
    [`/articles/${newer.id}/lines?of=1`, 400, "an unknown parameter"],
    [`/articles/${newer.id}/lines`, 404, "a raw copy that is gone"],
  ])("answers %s with %d: %s", async (asked, status) => {
    expect((await smallApi()(asked)).status).toBe(status);
  });
});

describe("the timeline", () => {
  const entry: TimelineEntry = {
    at: "2020-10-06T08:00:00Z",
    captureId: "b".repeat(32),
    ownId: newer.id,
    url: null,
    release: "1",
    textHash: "1".repeat(64),
    title: "Story b",
    wordCount: 4,
    kind: "first",
    changed: [],
    rejected: null,
    isCurrent: true,
  };

  test("is every save in order", async () => {
    const catalogue = smallCatalogue().setTimeline(newer.id, [entry]);
    const body = await bodyOf(
      await smallApi({ catalogue })(`/articles/${newer.id}/timeline`),
      Timeline,
    );
    expect(body).toEqual({ articleId: newer.id, entries: [entry] });
  });

  test("of nobody is refused", async () => {
    expect((await smallApi()(`/articles/${"9".repeat(32)}/timeline`)).status).toBe(404);
    expect((await smallApi()(`/articles/${older.id}/timeline`)).status).toBe(200);
  });
});
