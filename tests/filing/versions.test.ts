/**
 * An article that is saved again and again: its texts stay readable, what changed between them can
 * be asked for, and a worse page never takes a better one's place.
 */
import { createApp } from "@winnow/api/app";
import { ArticleDiff } from "@winnow/core/diff";
import { ArticleVersion, VersionSummary } from "@winnow/core/records";
import { MemoryIndex } from "@winnow/search/memory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { corrected, first, save, stub, url } from "../support/market-pages.ts";
import { paragraphs } from "../support/pages.ts";
import { type Archive, openWorld, type World } from "../support/world.ts";

/** As much of the list as the tests look at. */
const Listed = z.object({
  versions: z.array(VersionSummary.extend({ rawUrl: z.string() })),
});

/** What servers send in an article's place. */
const worsePages: readonly [what: string, body: string][] = [
  ["a stub", stub],
  [
    "an error page",
    save(
      "Something went wrong",
      [
        "We could not find what you were looking for. The page may have been moved or taken away, or the server is busy: try again in some minutes, or go back to the front page.",
      ],
      [],
    ),
  ],
  [
    "a consent page",
    save(
      "Before you go on",
      [
        "We and our partners use cookies and process personal data to show advertisements. You can give your consent to cookies, or refuse consent, at any time in the privacy settings.",
        "Our partners may rely on consent or on legitimate interest to process personal data such as cookies.",
      ],
      [],
    ),
  ],
  ["an empty page", ""],
];

/** Engines and child processes take their time on a machine that is busy. */
const hookTimeoutMs = 120_000;

let world: World;

beforeAll(async () => {
  world = await openWorld();
}, hookTimeoutMs);
afterAll(() => world.stop());

interface Saved {
  key: string;
  body: string;
  capturedAt: string;
}

async function archiveOf(saves: readonly Saved[]): Promise<Archive> {
  const archive = await world.freshArchive();
  for (const one of saves) await world.drop({ ...one, url });
  for (const { key } of saves) {
    expect(await archive.deliver(key)).toEqual({ batchItemFailures: [] });
  }
  return archive;
}

function apiOf({ services: { catalogue, rawStore } }: Archive) {
  const app = createApp({
    edition: "first",
    drops: { keysAfter: async () => [] },
    catalogue,
    rawStore,
    search: new MemoryIndex(),
    access: { kind: "loopback" },
  });
  return async (path: string) => {
    const response = await app.request(path, { headers: { host: "localhost" } });
    expect(response.status, path).toBe(200);
    return response;
  };
}

async function theArticle({ services: { catalogue } }: Archive) {
  const { articles } = await catalogue.articles({ limit: 10, copies: "show" });
  expect(articles).toHaveLength(1);
  const article = await catalogue.article(String(articles[0]?.id));
  if (article === null) throw new Error("a listed article cannot be read");
  return article;
}

const threeSaves: readonly Saved[] = [
  { key: "inbox/v/1.html", body: first, capturedAt: "2025-03-01" },
  { key: "inbox/v/2.html", body: corrected, capturedAt: "2025-03-02" },
  { key: "inbox/v/3.html", body: stub, capturedAt: "2025-03-03" },
];

describe("three saves of one address: a text, its correction, a stub", () => {
  let get: ReturnType<typeof apiOf>;
  let path: string;

  beforeAll(async () => {
    const archive = await archiveOf(threeSaves);
    get = apiOf(archive);
    path = `/articles/${(await theArticle(archive)).id}`;
  }, hookTimeoutMs);

  async function listed() {
    return Listed.parse(await (await get(`${path}/versions`)).json()).versions;
  }

  test("are three versions in the order of saving, of which the correction is current", async () => {
    const versions = await listed();
    expect(versions.map((v) => [v.number, v.title, v.isCurrent])).toEqual([
      [1, "Twelve killed at Velm market", false],
      [2, "Fourteen killed at Velm market", true],
      [3, "Velm market", false],
    ]);
  });

  test("keep each text and each page as it was dropped", async () => {
    const versions = await listed();
    for (const [n, { body }] of threeSaves.entries()) {
      const { textHash, rawUrl } = versions[n] as (typeof versions)[number];
      const version = ArticleVersion.parse(
        await (await get(`${path}/versions/${textHash}`)).json(),
      );
      expect(version.number).toBe(n + 1);
      expect(await (await get(rawUrl)).text()).toBe(body);
    }
    const { text } = ArticleVersion.parse(await (await get(`${path}/versions/1`)).json());
    expect(text).toContain("At least 12 people");
  });

  test("differ, unless asked otherwise, in what the correction corrected", async () => {
    const diff = ArticleDiff.parse(await (await get(`${path}/diff`)).json());
    expect([diff.from.number, diff.to.number]).toEqual([1, 2]);
    expect(diff.headline).toMatchObject({
      before: "Twelve killed at Velm market",
      after: "Fourteen killed at Velm market",
    });
    expect(diff.numbers).toMatchObject([{ before: "12", after: "14", change: 0 }]);
    expect(diff.names).toMatchObject([{ before: "Mara Quill", after: "Jon Tarn", change: 0 }]);
    expect(diff.changes.map(({ kind }) => kind)).toEqual(["changed"]);
  });

  test("can be compared in any pair, the stub included", async () => {
    const diff = ArticleDiff.parse(await (await get(`${path}/diff?from=2&to=3`)).json());
    expect([diff.from.number, diff.to.number]).toEqual([2, 3]);
    expect(diff.numbers).toContainEqual(expect.objectContaining({ before: "14", after: null }));
  });
});

describe("a worse page never becomes the current version", () => {
  test.each(worsePages)("%s saved after the article", async (what, body) => {
    const name = what.replaceAll(" ", "-");
    const archive = await archiveOf([
      { key: `inbox/w/${name}-1.html`, body: first, capturedAt: "2025-03-01" },
      { key: `inbox/w/${name}-2.html`, body, capturedAt: "2025-03-02" },
    ]);
    expect((await theArticle(archive)).text).toContain("At least 12 people");
    const [outcome] = await archive.services.catalogue.outcomes(`inbox/w/${name}-2.html`);
    expect(outcome?.outcome).toMatch(/^(version|rejected)$/);
  });

  test.each(worsePages)("%s saved before the article", async (what, body) => {
    const name = what.replaceAll(" ", "-");
    const archive = await archiveOf([
      { key: `inbox/x/${name}-1.html`, body, capturedAt: "2025-03-01" },
      { key: `inbox/x/${name}-2.html`, body: first, capturedAt: "2025-03-02" },
    ]);
    expect((await theArticle(archive)).text).toContain("At least 12 people");
  });

  test.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]], [[2, 0, 1]]])(
    "whatever the order of arrival: %j",
    async (order) => {
      const saves = order.map((n) => threeSaves[n] as Saved);
      const { text, versionCount } = await theArticle(await archiveOf(saves));
      expect(text).toContain("At least 14 people");
      expect(versionCount).toBe(3);
    },
  );

  test("a shorter text that is no stub does: a correction may cut", async () => {
    const cut = save("Velm market", ["At least 14 people were killed."], paragraphs("the market"));
    const archive = await archiveOf([
      { key: "inbox/y/1.html", body: first, capturedAt: "2025-03-01" },
      { key: "inbox/y/2.html", body: cut, capturedAt: "2025-03-02" },
    ]);
    expect((await theArticle(archive)).text).toContain("At least 14 people were killed.");
  });
});
