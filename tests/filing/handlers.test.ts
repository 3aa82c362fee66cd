/** What the worker makes of messages and drops of every kind; nothing is lost, nothing is re-run. */

import { randomBytes } from "node:crypto";
import { maxDropBytes, maxPageBytes } from "@winnow/core/records";
import { ingestBatch } from "@winnow/functions/ingest";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { htmlPage, textPage } from "../support/pages.ts";
import { type Archive, eventOf, openWorld, recordOf, type World } from "../support/world.ts";

let world: World;
let archive: Archive;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  archive = await world.freshArchive();
});
afterAll(() => world.stop());

describe("keys", () => {
  test.each([
    ["inbox/news/plain.txt", "news"],
    ["inbox/news/with space + plus.txt", "news"],
    ["inbox/news/100 % sure.txt", "news"],
    ["inbox/новости/Բարեւ ağ.txt", "новости"],
    ["inbox/news/deep/er/page.txt", "news"],
    ["at-the-top.txt", "default"],
    ["news/without-inbox.txt", "news"],
  ])("%s arrives decoded, in its collection", async (key, collection) => {
    await world.drop({ key, body: textPage(key) });
    expect(await archive.deliver(key)).toEqual({ batchItemFailures: [] });
    const [outcome] = await archive.services.catalogue.outcomes(key);
    expect(outcome).toMatchObject({ key, collection, outcome: "archived" });
  });
});

test("a batch asks which edition is current once before and once behind, however many drops it has", async () => {
  const keys = Array.from({ length: 6 }, (_, n) => `inbox/many/${n}.txt`);
  for (const key of keys) await world.drop({ key, body: textPage(key) });
  const { editions } = archive.services;
  let asked = 0;
  const counted = new Proxy(editions, {
    get(target, name) {
      const member = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      if (name === "pointer") asked += 1;
      return member.bind(target);
    },
  });
  const services = { ...archive.services, editions: counted };
  expect(await ingestBatch(services, eventOf(keys))).toEqual({ batchItemFailures: [] });
  expect(asked).toBe(2);
});

describe("drops that are no articles end in an outcome", () => {
  test.each([
    ["nothing at all", Buffer.alloc(0), "empty"],
    ["white space", Buffer.from(" \n\t\n "), "empty"],
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), "unsupported"],
    [
      "a PNG",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      "unsupported",
    ],
    ["one byte over the limit", Buffer.alloc(maxPageBytes + 1, "a"), "too-large"],
    ["three words", Buffer.from("Only three words"), "too-short"],
  ])("%s", async (name, body, reason) => {
    const key = `inbox/odd/${name}`;
    await world.drop({ key, body });
    expect(await archive.deliver(key)).toEqual({ batchItemFailures: [] });
    expect(await archive.services.catalogue.outcomes(key)).toMatchObject([
      { outcome: "rejected", reason },
    ]);
    expect(
      (await archive.services.catalogue.articles({ limit: 10, copies: "show" })).articles,
    ).toEqual([]);
  });

  test("what is too large is never read, so it has no raw copy", async () => {
    const key = "inbox/odd/huge.txt";
    await archive.services.inbox.put(key, Buffer.alloc(maxDropBytes + 1, "a"));
    await archive.deliver(key);
    expect(await archive.services.catalogue.outcomes(key)).toMatchObject([
      { outcome: "rejected", reason: "too-large" },
    ]);
    expect(await Array.fromAsync(archive.services.rawStore.copies({ withRepeats: true }))).toEqual(
      [],
    );
  });

  test("an object that is gone before it is read", async () => {
    expect(await archive.deliver("inbox/a/never-there.txt")).toEqual({ batchItemFailures: [] });
    expect(await archive.services.catalogue.outcomes("inbox/a/never-there.txt")).toMatchObject([
      { outcome: "rejected", reason: "gone" },
    ]);
  });
});

describe("messages", () => {
  test("S3's test message is taken and forgotten", async () => {
    const body = JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "inbox" });
    const event: SQSEvent = { Records: [recordOf(body, "m1")] };
    expect(await ingestBatch(archive.services, event)).toEqual({ batchItemFailures: [] });
    expect(await archive.items()).toEqual([]);
  });

  test.each([
    ["no JSON", "{"],
    ["no S3 event", '{"hello":"world"}'],
    [
      "a key that cannot be decoded",
      '{"Records":[{"eventName":"ObjectCreated:Put","s3":{"object":{"key":"%E0%A4"}}}]}',
    ],
  ])("%s fails alone, and its reason is kept", async (_, body) => {
    const good = "inbox/a/good.txt";
    await world.drop({ key: good, body: textPage("Good") });
    const [record] = eventOf([good]).Records;
    const event = { Records: [recordOf(body, "bad"), ...(record ? [record] : [])] };
    expect(await ingestBatch(archive.services, event)).toEqual({
      batchItemFailures: [{ itemIdentifier: "bad" }],
    });
    expect(await archive.services.catalogue.outcomes(good)).toHaveLength(1);
    expect(await archive.services.failures.failureOf("bad")).toMatchObject({
      error: expect.stringContaining("expected"),
      attempt: 1,
    });
  });

  test("a deletion is no drop", async () => {
    const body = '{"Records":[{"eventName":"ObjectRemoved:Delete","s3":{"object":{"key":"a"}}}]}';
    const event = { Records: [recordOf(body, "m1")] };
    expect(await ingestBatch(archive.services, event)).toEqual({ batchItemFailures: [] });
    expect(await archive.items()).toEqual([]);
  });

  test("a failure's note is gone once a retry has settled the drop", async () => {
    const key = "inbox/a/flaky.txt";
    await world.drop({ key, body: textPage("Flaky") });
    archive.faults.reset(2);
    const { batchItemFailures } = await archive.deliver(key);
    archive.faults.reset();
    expect(batchItemFailures).toHaveLength(1);
    await archive.services.failures.note({ subject: key, error: "x", attempt: 1, at: "" });
    const records = eventOf([key]).Records.map(({ body }) => recordOf(body, "m", 2));
    expect(await ingestBatch(archive.services, { Records: records })).toEqual({
      batchItemFailures: [],
    });
    expect(await archive.services.failures.failureOf(key)).toBeNull();
  });
});

describe("what the dropper says of a page", () => {
  test("its URL and its time are kept", async () => {
    const key = "inbox/a/told.txt";
    const url = "https://paper.example.org/told";
    await world.drop({ key, body: textPage("Told"), url, capturedAt: "2020-10-05T09:30:00+04:00" });
    await archive.deliver(key);
    const [outcome] = await archive.services.catalogue.outcomes(key);
    expect(outcome).toMatchObject({ url, capturedAt: "2020-10-05T05:30:00.000Z", notes: [] });
  });

  test("what cannot be read is passed over and noted", async () => {
    const key = "inbox/a/mistold.txt";
    await world.drop({
      key,
      body: textPage("Mistold"),
      url: "file:///etc/x",
      capturedAt: "Monday",
    });
    await archive.deliver(key);
    const [outcome] = await archive.services.catalogue.outcomes(key);
    expect(outcome).toMatchObject({ outcome: "archived", url: null });
    expect(outcome?.notes).toHaveLength(2);
    expect(outcome?.notes.join()).toMatch(/"file:.*expected an http.*"Monday".*expected an ISO/);
  });
});

describe("raw copies", () => {
  test("the bytes are kept before the table knows of them", async () => {
    const key = "inbox/a/kept.txt";
    const body = textPage("Kept");
    await world.drop({ key, body });
    // The edition is asked for, the drop is read, its outcome and its copy asked for, the copy put:
    // then the worker dies.
    archive.faults.reset(5);
    await archive.deliver(key);
    archive.faults.reset();
    expect(await archive.items()).toEqual([]);
    const copies = await Array.fromAsync(archive.services.rawStore.copies({ withRepeats: true }));
    expect(copies.map(({ drop }) => drop.key)).toEqual([key]);
    const [copy] = copies;
    const bytes = copy && (await archive.services.rawStore.get(copy.pointer));
    expect(Buffer.from(bytes ?? []).toString()).toBe(body);
  });

  test("the same bytes under four keys are stored once, and every drop of them is known", async () => {
    const keys = [1, 2, 3, 4].map((n) => `inbox/a/same-${n}.txt`);
    for (const key of keys) await world.drop({ key, body: textPage("Same") });
    await archive.deliver(...keys);
    const copies = await Array.fromAsync(archive.services.rawStore.copies({ withRepeats: true }));
    expect(copies.map(({ drop }) => drop.key).sort()).toEqual(keys);
    expect(new Set(copies.map(({ pointer }) => pointer.key)).size).toBe(1);
  });

  test("a page with pictures in it that is larger than a request to S3 is kept whole, once", async () => {
    const picture = randomBytes(13_000_000).toString("base64"); // as SingleFile saves them
    const page = htmlPage("Pictures", "https://news.example.org/pictures");
    const bytes = Buffer.from(
      page.replace("</p>", `</p><img src="data:image/png;base64,${picture}">`),
    );
    const keys = ["inbox/a/pictures.html", "inbox/b/pictures.html"];
    for (const key of keys) await world.inbox.put(key, bytes);
    expect(await archive.deliver(...keys)).toEqual({ batchItemFailures: [] });
    const { catalogue, rawStore } = archive.services;
    const told = await Promise.all(keys.map((key) => catalogue.outcomes(key)));
    const outcomes = told.flat().map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(["archived", "duplicate"]);
    const copies = await Array.fromAsync(rawStore.copies({ withRepeats: true }));
    expect(copies.map(({ drop }) => drop.key).toSorted()).toEqual(keys);
    const [copy] = copies;
    const kept = copy && (await rawStore.get(copy.pointer));
    expect(Buffer.compare(kept ?? Buffer.alloc(0), bytes)).toBe(0);
  });
});

describe("versions", () => {
  const url = "https://paper.example.org/toll";

  test("a stub that was served later never becomes the current text", async () => {
    const full = "inbox/a/full.html";
    const stub = "inbox/a/stub.txt";
    const body = htmlPage("The toll", url);
    await world.drop({ key: full, body, url, capturedAt: "2025-01-01" });
    const short =
      "Subscribers can read the whole of this report about the toll on the northern road, which the council of Lower Velm has now agreed to, on our site.";
    await world.drop({ key: stub, body: short, url, capturedAt: "2025-02-01" });
    await archive.deliver(full);
    await archive.deliver(stub);
    const [outcome] = await archive.services.catalogue.outcomes(stub);
    expect(outcome).toMatchObject({ outcome: "version" });
    const [listed] = (await archive.services.catalogue.articles({ limit: 10, copies: "show" }))
      .articles;
    const article = listed && (await archive.services.catalogue.article(listed.id));
    expect(article).toMatchObject({ title: { value: "The toll" }, versionCount: 2 });
  });

  test("a text too long for an item lies in S3 and is read back whole", async () => {
    const key = "inbox/a/long.txt";
    // Words that do not repeat, so that compression cannot make them fit.
    const words = Array.from({ length: 120_000 }, (_, n) =>
      ((n * 2654435761) % 2 ** 32).toString(36),
    );
    const lines = Array.from(
      { length: 3000 },
      (_, n) => `${words.slice(n * 40, n * 40 + 40).join(" ")}.`,
    );
    await world.drop({ key, body: lines.join("\n\n") });
    await archive.deliver(key);
    const [outcome] = await archive.services.catalogue.outcomes(key);
    expect(outcome).toMatchObject({ outcome: "archived" });
    const id = outcome && "articleId" in outcome ? outcome.articleId : "";
    const article = await archive.services.catalogue.article(id);
    expect(article?.text.split("\n").at(-1)).toBe(lines.at(-1));
  });
});
