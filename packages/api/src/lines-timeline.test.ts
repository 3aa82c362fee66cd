import { describe, expect, test } from "vitest";
import { bodyOf } from "./fixture/body-of.ts";
import {
  first,
  newer,
  older,
  openSmallArchive,
  pageOf,
  saidBy,
  second,
  smallApi,
} from "./fixture/small-archive.ts";
import { ArticleLines } from "./lines/article-lines.ts";
import { Timeline } from "./routes/article/timeline.ts";

const sentence = "The ferry to Orrin Bay sailed again on Monday with forty people aboard.";
const paragraphs = [
  sentence,
  "The harbour office said that the crossing had been closed for eleven days by ice.",
  "Subscribers of the Orrin Bay Courier read this paper without any advertisements.",
];
const body = `<!doctype html><title>Ferry sails again</title><nav><a href="/">Home</a></nav>
<article><h1>Ferry sails again</h1>${paragraphs.map((p) => `<p>${p}</p>`).join("")}</article>`;
const [, , boast = ""] = paragraphs;

/** The API over an archive with the page, of whose source other stories have its last line, too. */
async function explained() {
  const archive = await openSmallArchive();
  const address = (name: string) => ({ url: `https://e.example.org/${name}` });
  for (const letter of "ijklmnop") {
    const text = `${letter} was seen off Orrin Bay.\n${boast}`;
    await archive.file(pageOf(letter, address(letter)), saidBy(letter, { text }));
  }
  const text = ["An older cleaner left this line.", sentence, boast].join("\n");
  const blocks = text
    .split("\n")
    .map((line, n) => ({ text: line, role: null, at: n + 1, chance: line === boast ? 0.2 : 1 }));
  const page = pageOf("e", { ...address("e"), body });
  const id = await archive.file(page, saidBy("e", { text, blocks }));
  const { catalogue, rawStore } = archive;
  return { archive, get: smallApi({ catalogue, rawStore }), path: `/articles/${id}/lines` };
}

describe("the page as lines", async () => {
  const { archive, get, path } = await explained();

  test("tells what was kept, and by which pass and why the rest went", async () => {
    const { lines } = await bodyOf(await get(path), ArticleLines);
    const kept = lines.filter(({ removal }) => removal === null).map(({ text }) => text);
    expect(kept).toContain(sentence);
    const home = lines.find(({ text }) => text === "Home");
    expect(home?.removal?.pass).toMatch(/./);
    expect(home?.removal?.reason).toMatch(/./);
  });

  test("tells a line that the source taught to leave out from what the passes took", async () => {
    const { lines } = await bodyOf(await get(path), ArticleLines);
    const taught = lines.filter(({ removal }) => removal?.pass === "learned");
    expect(taught.map(({ text }) => text)).toEqual([boast]);
    expect(taught[0]?.removal?.reason).toMatch(/^learned: seen in [5-8] stories of example\.org$/);
  });

  test("says that today's cleaner makes another text than the archived one", async () => {
    expect((await bodyOf(await get(path), ArticleLines)).isArchivedText).toBe(false);
    const today = await archive.clean(pageOf("f", { body }));
    const same = await bodyOf(await get(`/articles/${today}/lines`), ArticleLines);
    expect(same.isArchivedText).toBe(true);
  });

  test("marks one candidate at most of each field as chosen", async () => {
    const { candidates } = await bodyOf(await get(path), ArticleLines);
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
  test("is every save in order", async () => {
    const body = await bodyOf(await smallApi()(`/articles/${newer.id}/timeline`), Timeline);
    const save = {
      ...{ captureId: expect.stringMatching(/^[0-9a-f]{32}$/), ownId: newer.id, url: newer.url },
      ...{ release: "1", title: "Story b", wordCount: 11, rejected: null },
    };
    const at = (day: number) => `2020-10-0${day}T08:00:00.000Z`;
    const [old, edited] = [first.textHash, second.textHash];
    expect(body).toEqual({
      articleId: newer.id,
      entries: [
        { ...save, at: at(6), textHash: old, kind: "first", changed: [], isCurrent: false },
        { ...save, at: at(7), textHash: edited, kind: "edit", changed: ["text"], isCurrent: true },
      ],
    });
  });

  test("of nobody is refused", async () => {
    expect((await smallApi()(`/articles/${"9".repeat(32)}/timeline`)).status).toBe(404);
    expect((await smallApi()(`/articles/${older.id}/timeline`)).status).toBe(200);
  });
});
