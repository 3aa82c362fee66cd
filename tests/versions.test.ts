/**
 * An article that is saved again and again: its texts stay readable, what changed between them can
 * be asked for, and a worse page never takes a better one's place.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "@winnow/api/app";
import { ArticleDiff } from "@winnow/core/diff/article-diff";
import { ArticleVersion, VersionSummary } from "@winnow/core/diff/article-versions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { paragraphs } from "./support/pages.ts";
import { runWinnow } from "./support/winnow.ts";
import { type Archive, openWorld, type World } from "./support/world.ts";

/** As much of the list as the tests look at. */
const Listed = z.object({
  versions: z.array(VersionSummary.extend({ rawUrl: z.string() })),
});

const url = "https://news.example.org/velm-market";

/** A page of that address; the lead stands before four paragraphs that stay. */
function save(title: string, lead: readonly string[], rest = paragraphs("the market")): string {
  const body = [...lead, ...rest].map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<link rel="canonical" href="${url}"></head><body><article><h1>${title}</h1>
${body}</article></body></html>`;
}

const first = save("Twelve killed at Velm market", [
  "At least 12 people were killed when the roof of the market fell, Mara Quill said on Monday.",
]);
const corrected = save("Fourteen killed at Velm market", [
  "At least 14 people were killed when the roof of the market fell, Jon Tarn said on Monday.",
]);
const stub = save(
  "Velm market",
  [
    "This story is for members of the Velm Tidings alone, who read it in full on every device; you can become one today and read the first month for nothing.",
  ],
  [],
);

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
  const app = createApp({ catalogue, rawStore, access: { kind: "loopback" } });
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

describe("the command line", () => {
  let folder: string;
  let id: string;

  const winnow = (...args: string[]) => runWinnow([...args, "--data", join(folder, "archive")]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "winnow-versions-"));
    for (const [n, { body }] of threeSaves.slice(0, 2).entries()) {
      const file = join(folder, `${n + 1}.html`);
      await writeFile(file, body);
      await winnow("ingest", file);
    }
    const listed = await winnow("list", "--json");
    id = String(listed.json()[0]?.id);
  }, hookTimeoutMs);
  afterAll(() => rm(folder, { recursive: true }));

  test("lists the versions, for people and for pipes", async () => {
    const { code, stdout } = await winnow("versions", id);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n1 .* Twelve killed at Velm market\n2 .* Fourteen killed/);
    const { json } = await winnow("versions", id, "--json");
    expect(json().map(({ number }) => number)).toEqual([1, 2]);
  });

  test("tells what changed, facts first", async () => {
    const { code, stdout } = await winnow("diff", id);
    expect(code).toBe(0);
    expect(stdout).toContain("headline    [-Twelve-] {+Fourteen+} killed at Velm market");
    expect(stdout).toMatch(/numbers +12 → 14 /);
    expect(stdout).toMatch(/names +Mara Quill → Jon Tarn /);
    expect(stdout.indexOf("names")).toBeLessThan(stdout.indexOf("At least [-12-] {+14+} people"));
    const { json } = await winnow("diff", id, "2", "1", "--json");
    expect(ArticleDiff.parse(json()[0]).numbers).toMatchObject([{ before: "14", after: "12" }]);
  });

  test("shows an earlier text", async () => {
    const { stdout } = await winnow("show", id, "--version", "1");
    expect(stdout).toContain("At least 12 people");
  });

  test.each([
    [["diff"], 2, /expected an article id/],
    [["diff", "ID", "1"], 2, /two versions or none/],
    [["diff", "ID", "1", "3"], 2, /no version 3 among 2/],
    [["diff", "ID", "1", "last"], 2, /expected a version's number/],
    [["versions", "0".repeat(32)], 2, /no article 0000/],
    [["show", "ID", "--version", "0"], 2, /expected a version's number/],
  ])("%j ends with %i: %s", async (args, code, message) => {
    const run = await winnow(...args.map((arg) => (arg === "ID" ? id : arg)));
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
  });
});
