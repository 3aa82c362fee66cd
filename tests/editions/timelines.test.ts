/**
 * What a page said, and when: the same in every edition, whatever the order in which it came, whichever
 * cleaner read it, and however often one upload was repeated.
 */
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { createPipeline } from "@winnow/core/pipeline/extract";
import { buildEdition, publishEdition } from "@winnow/functions/editions";
import { ingestBatch } from "@winnow/functions/ingest";
import { currentServices, type Services, servicesAt } from "@winnow/functions/services";
import { sweep } from "@winnow/functions/sweep";
import { names } from "@winnow/local/resources";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentsOf } from "../support/contents.ts";
import { filler, older } from "../support/older-cleaner.ts";
import { htmlPage, paragraphs } from "../support/pages.ts";
import { type Archive, eventOf, openWorld, type Page, type World } from "../support/world.ts";

const host = "https://tidings.example.org";
const later = new Date("2100-01-01T00:00:00Z");

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

function hurt(count: number): string {
  return `At least ${count} people were hurt when the roof of the hall fell, the mayor said on Monday evening.`;
}

function pageOf(lead: string, canonical: string | null = null, theme = "the market"): string {
  const link = canonical === null ? "" : `<link rel="canonical" href="${canonical}">`;
  const body = [lead, ...paragraphs(theme)].map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>Roof falls</title>${link}</head>
<body><article><h1>Roof falls</h1>${body}</article></body></html>`;
}

const build = ({ services }: Archive) => buildEdition(services, { now: true });
const deliver = async (archive: Archive, page: Page, pipeline = createPipeline()) => {
  await world.drop(page);
  await ingestBatch({ ...archive.services, pipeline }, eventOf([page.key]));
};

/** The kinds of an article's saves, and what became of the drops under a key. */
async function toldOf({ catalogue }: Services, key: string) {
  const outcomes = await catalogue.outcomes(key);
  const id = (await catalogue.lookup(`${host}/roof`)) ?? "";
  const timeline = await catalogue.timeline(id);
  return {
    kinds: timeline?.map(({ kind }) => kind),
    outcomes: outcomes.map(({ outcome }) => outcome).sort(),
    text: (await catalogue.article(id))?.text,
  };
}

/** What the items of an edition say, but for what goes to who comes first. */
async function saidIn(TableName: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await world.owner.dynamo.send(new ScanCommand({ TableName }));
  const items = Items.map((item) => unmarshall(item))
    .filter(({ PK }) => !/^(?:EDITIONS|SEARCH#)/.test(String(PK)))
    .sort((a, b) => (`${a.PK} ${a.SK}` < `${b.PK} ${b.SK}` ? -1 : 1));
  return contentsOf(items);
}

test("12, 25, 12 under one key, the middle one late, is two edits in the next edition, too", async () => {
  const archive = await world.freshArchive();
  const key = "inbox/a/roof.html";
  for (const [day, count] of [
    [1, 12],
    [3, 12],
    [2, 25],
  ] as const) {
    const capturedAt = `2025-03-0${day}T08:00:00Z`;
    await deliver(archive, { key, url: `${host}/roof`, body: pageOf(hurt(count)), capturedAt });
  }
  const before = await toldOf(archive.services, key);
  expect(before).toMatchObject({
    kinds: ["first", "edit", "revert"],
    outcomes: ["archived", "reverted", "version"],
    text: expect.stringContaining("At least 12 people"),
  });
  const { edition } = await build(archive);
  const after = servicesAt(archive.services, edition?.table ?? "");
  expect(await toldOf(after, key)).toEqual(before);
  expect(await saidIn(after.table)).toEqual(await saidIn(archive.services.table));
});

test("of two saves of one text that are filed at once, the earlier says when it was first seen", async () => {
  const archive = await world.freshArchive();
  const [early, late] = ["2025-03-01", "2025-03-03"].map((capturedAt) => ({
    key: `inbox/a/once-${capturedAt}.html`,
    url: `${host}/roof`,
    body: pageOf(hurt(12)),
    capturedAt,
  })) as [Page, Page];
  await world.drop(early);
  const { versions } = archive.services;
  const put = versions.put.bind(versions);
  let isOvertaken = false;
  // The later one has asked who stands for the text, and the earlier one is filed before it goes on.
  versions.put = async (...args) => {
    if (!isOvertaken) {
      isOvertaken = true;
      await archive.deliver(early.key);
    }
    return put(...args);
  };
  await deliver(archive, late);
  const { catalogue } = archive.services;
  const article = await catalogue.article((await catalogue.lookup(`${host}/roof`)) ?? "");
  expect(article?.capturedAt).toBe("2025-03-01T00:00:00.000Z");
});

test("what two cleaners read is no edit, and settled once one cleaner has read both", async () => {
  const archive = await world.freshArchive();
  const key = "inbox/a/rolling.html";
  const body = pageOf(hurt(12)).replace("</article>", `${filler}</article>`);
  const save = { key, url: `${host}/roof`, body };
  await deliver(archive, { ...save, capturedAt: "2025-03-01" }, older);
  await deliver(archive, { ...save, capturedAt: "2025-03-02" });
  expect(await toldOf(archive.services, key)).toMatchObject({
    kinds: ["first", "unsettled"],
    outcomes: ["archived", "unsettled"],
  });
  await build(archive);
  await publishEdition(archive.services, 2, { isMeant: true });
  expect(await toldOf(await currentServices(archive.services), key)).toMatchObject({
    kinds: ["first", "same"],
    outcomes: ["archived", "duplicate"],
  });
});

/** The same object once more, in parts: its bytes are the same, and its tag is not. */
async function uploadInParts({ key: Key, body, url, capturedAt }: Required<Page>): Promise<void> {
  const { s3 } = world.owner;
  const object = { Bucket: names.inbox, Key };
  const Metadata = { url, "captured-at": capturedAt };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...object, Metadata }));
  const part = { ...object, UploadId, PartNumber: 1, Body: Buffer.from(body) };
  const { ETag } = await s3.send(new UploadPartCommand(part));
  const MultipartUpload = { Parts: [{ ETag, PartNumber: 1 }] };
  await s3.send(new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload }));
}

test("an upload that is repeated in parts is settled once it was read, in each edition", async () => {
  const archive = await world.freshArchive();
  const page = { key: "inbox/a/parts.html", url: `${host}/roof`, capturedAt: "2025-03-01" };
  const parts = { ...page, body: htmlPage("parts", page.url) };
  const others = (await Array.fromAsync(world.inbox.list())).length;
  const look = async () => (await sweep(archive.services, later)) - others;
  await deliver(archive, parts);
  expect(await look()).toBe(0);
  await uploadInParts(parts);
  expect(await look()).toBe(1);
  await archive.deliver(parts.key);
  expect(await look()).toBe(0);
  await build(archive);
  await publishEdition(archive.services, 2, { isMeant: true });
  // The raw copy tells of the first upload alone: the second is read once more, and no oftener.
  expect(await look()).toBe(1);
  await archive.deliver(parts.key);
  expect(await look()).toBe(0);
  const told = await toldOf(await currentServices(archive.services), parts.key);
  expect(told).toMatchObject({ kinds: ["first"], outcomes: ["archived"] });
});

test("a container that one edition has read is not read in another", async () => {
  const { services } = await world.freshArchive();
  const { edition } = await buildEdition(services, { now: true });
  const after = servicesAt(services, edition?.table ?? "");
  await services.outcomes.settleContainer("inbox/a/saves.warc", "0123", 2);
  expect(await services.outcomes.isSettled("inbox/a/saves.warc", "0123")).toBe(true);
  expect(await after.outcomes.isSettled("inbox/a/saves.warc", "0123")).toBe(false);
});

test("an address that turns out to be shared leaves no trace of having been believed", async () => {
  const canonical = `${host}/2025/roof-falls`;
  const pages = [
    { key: "inbox/b/1.html", body: pageOf(hurt(12), canonical) },
    { key: "inbox/b/2.html", body: pageOf(hurt(25), canonical) },
    { key: "inbox/b/3.html", body: htmlPage("golden pills", canonical) },
    { key: "inbox/b/4.html", body: htmlPage("a harbour fair", canonical) },
  ].map((page, n) => ({ ...page, capturedAt: `2025-03-0${n + 1}` }));
  for (const page of pages) await world.drop(page);
  const filedAs = async (keys: readonly string[]) => {
    const archive = await world.freshArchive();
    for (const key of keys) await archive.deliver(key);
    return archive;
  };
  const keys = pages.map(({ key }) => key);
  const believed = await filedAs(keys);
  const doubted = await filedAs(keys.toReversed());
  const items = await saidIn(believed.services.table);
  expect(items.length).toBeGreaterThan(4 * keys.length);
  expect(await saidIn(doubted.services.table)).toEqual(items);
  const { edition } = await build(believed);
  expect(await saidIn(edition?.table ?? "")).toEqual(items);
  const { articles } = await believed.services.catalogue.articles({ limit: 9, copies: "show" });
  expect(articles.map(({ url }) => url)).toEqual(articles.map(() => null));
});
