/** Editions: built beside, published, taken back; nothing that was dropped is lost between them. */
import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { createPipeline } from "@winnow/core/pipeline/extract";
import { release, textOf } from "@winnow/core/records";
import {
  buildEdition,
  publishEdition,
  removeEdition,
  undoEdition,
} from "@winnow/functions/editions";
import { ingestBatch } from "@winnow/functions/ingest";
import { currentServices, type Services, servicesAt } from "@winnow/functions/services";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { filler, older } from "../support/older-cleaner.ts";
import { htmlPage } from "../support/pages.ts";
import { type Archive, eventOf, openWorld, type World } from "../support/world.ts";

const urlOf = (name: string) => `https://news.example.org/${name}`;

let world: World;
let archive: Archive;
let names: string[];

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  archive = await world.freshArchive();
  names = ["bridge", "harbour", "library", "market", "orchard"];
  for (const name of names) await dropAndFile(name, older);
});

async function dropAndFile(name: string, pipeline = createPipeline()): Promise<void> {
  await drop(name);
  await ingestBatch({ ...archive.services, pipeline }, eventOf([`inbox/a/${name}.html`]));
}

async function drop(name: string): Promise<void> {
  const page = htmlPage(name, urlOf(name)).replace("</article>", `${filler}</article>`);
  await world.drop({
    key: `inbox/a/${name}.html`,
    body: page,
    url: urlOf(name),
    capturedAt: "2025-03-01",
  });
}

const current = () => currentServices(archive.services);
const build = () => buildEdition(archive.services, { now: false });
const publish = (number: number) => publishEdition(archive.services, number, { isMeant: true });

/** Goes back to the edition before; returns its number. */
async function undo(): Promise<number> {
  const { current: from, previous } = await registry();
  const to = previous ?? 0;
  await undoEdition(archive.services, { from, to });
  return to;
}

async function idOf(services: Services, name: string): Promise<string> {
  const [told] = await services.catalogue.outcomes(`inbox/a/${name}.html`);
  return told?.outcome === "archived" ? told.articleId : `no article of ${name}`;
}

async function textsOf(services: Services, of = names): Promise<Record<string, string | null>> {
  const texts: Record<string, string | null> = {};
  for (const name of of) {
    const article = await services.catalogue.article(await idOf(services, name));
    texts[name] = article?.text ?? null;
  }
  return texts;
}

const registry = () => archive.services.editions.read();

describe("an edition", () => {
  test("is built beside, published, and taken back, article by article", async () => {
    const before = await textsOf(await current());
    for (const text of Object.values(before)) expect(text).toContain("Lorem ipsum");
    const items = await archive.items();

    const { edition, report } = await build();
    expect(edition).toMatchObject({ number: 2, state: "built", release, comparedWith: 1 });
    expect(report?.kinds).toMatchObject({ changed: names.length, same: 0 });
    expect(await textsOf(await current())).toEqual(before); // nothing to see of it yet
    // The registry, and which files are the index: neither says anything of an article.
    const without = (all: Record<string, unknown>[]) =>
      all.filter(({ PK }) => !/^(?:EDITIONS$|SEARCH#)/.test(String(PK)));
    expect(without(await archive.items())).toEqual(items);

    await publish(2);
    const after = await current();
    for (const name of names) {
      const id = await idOf(archive.services, name);
      expect(await idOf(after, name)).toBe(id);
      const article = await after.catalogue.article(id);
      expect(article?.text).toBe((before[name] ?? "").replace(/\n*Lorem ipsum[^\n]*/g, ""));
      expect(article?.release).toBe(release);
      expect(await after.catalogue.timeline(id)).toHaveLength(1);
    }

    expect(await undo()).toBe(1);
    expect(await textsOf(await current())).toEqual(before);
    expect(without(await archive.items())).toEqual(items);
  });

  test("has what was dropped while it was built, and after it was published", async () => {
    await build();
    await dropAndFile("quarry");
    await publish(2);
    await dropAndFile("station");
    const all = [...names, "quarry", "station"];
    const texts = await textsOf(await current(), all);
    for (const name of all) expect(texts[name], name).toContain(`about ${name}`);
    expect(await idOf(archive.services, "station")).toBe("no article of station");

    await undo();
    const again = await textsOf(await current(), all);
    for (const name of all) expect(again[name], name).toContain(`about ${name}`);
    await publish(2);
    await undo();
    expect(await textsOf(await current(), all)).toEqual(again);
  });

  test("has a drop that was in a worker's hands when it was published", async () => {
    await build();
    await drop("quarry");
    let isSwitched = false;
    // The worker has read the pointer and is about to file; the raw copy comes after the listing.
    const rawStore = Object.create(archive.services.rawStore) as Services["rawStore"];
    rawStore.put = async (copy) => {
      if (!isSwitched) {
        isSwitched = true;
        await publish(2);
      }
      return archive.services.rawStore.put(copy);
    };
    await ingestBatch({ ...archive.services, rawStore }, eventOf(["inbox/a/quarry.html"]));
    expect((await registry()).current).toBe(2);
    const { quarry } = await textsOf(await current(), ["quarry"]);
    expect(quarry).toContain("about quarry");
  });

  test("has a drop that was filed between its listing and the switch", async () => {
    await build();
    const { editions } = archive.services;
    const write = editions.write.bind(editions);
    editions.write = async (read, next) => {
      await dropAndFile("quarry");
      return write(read, next);
    };
    await publish(2);
    const { quarry } = await textsOf(await current(), ["quarry"]);
    expect(quarry).toContain("about quarry");
  });

  test.each([[0], [1], [3], [4]])(
    "whose build dies after %i pages and goes on ends in the same items",
    async (pages) => {
      const itemsOf = async (table: string) => {
        const other = servicesAt(archive.services, table);
        return Promise.all(
          names.map(async (name) => {
            const id = await idOf(other, name);
            const versions = await other.versions.all(id);
            return [
              await other.articles.node(id),
              versions.map((version) => ({ ...version, text: textOf(version.extraction) })),
              await other.catalogue.timeline(id),
              await other.outcomes.ofDrop(`inbox/a/${name}.html`),
            ];
          }),
        );
      };
      const { edition: whole } = await build();
      let count = 0;
      const onStep = (phase: string) => {
        if (phase === "building") count += 1;
        if (count > pages) throw new Error("killed");
      };
      await expect(buildEdition(archive.services, { now: true, onStep })).rejects.toThrow("killed");
      expect((await registry()).editions.at(-1)).toMatchObject({ number: 3, state: "building" });
      await expect(publish(3)).rejects.toThrow(/not built to its end/);
      const { edition } = await build();
      expect(edition).toMatchObject({ number: 3, state: "built" });
      expect(await itemsOf(edition?.table ?? "")).toEqual(await itemsOf(whole?.table ?? ""));
    },
  );

  test("leaves raw copies gone that went while they were in hand", async () => {
    const { rawObjects, rawStore } = archive.services;
    const onStep = async (phase: string) => {
      if (phase !== "building") return;
      for await (const { key } of rawObjects.list("raw/")) await rawObjects.delete(key);
    };
    await buildEdition(archive.services, { now: false, onStep });
    expect(await rawStore.count({ withRepeats: true })).toBe(0);
  });

  test("is not built where nothing would change, nor twice", async () => {
    const { edition } = await build();
    expect((await build()).edition).toEqual(edition);
    await publish(2);
    expect(await build()).toEqual({ edition: null, report: null });
    expect((await registry()).editions).toHaveLength(2);
    await undo();
    expect((await build()).edition?.number).toBe(2);
  });
});

describe("a step is refused", () => {
  test("where the report speaks against it and nobody says that it is meant", async () => {
    await build();
    await expect(publishEdition(archive.services, 2, { isMeant: false })).rejects.toThrow(
      /waits for --yes.*lose text/,
    );
    expect((await registry()).current).toBe(1);
    await publishEdition(archive.services, 2, { isMeant: true });
    expect((await registry()).current).toBe(2);
  });

  test("where it would take what is current, or what is not there", async () => {
    await build();
    await expect(removeEdition(archive.services, 1)).rejects.toThrow(/edition 1 is current/);
    await expect(removeEdition(archive.services, 9)).rejects.toThrow(/no edition 9/);
    await expect(publish(9)).rejects.toThrow(/no edition 9/);
    await expect(undo()).rejects.toThrow(/another edition was published/);
    await publish(2);
    await expect(publish(2)).rejects.toThrow(/current already/);
    await expect(removeEdition(archive.services, 2)).rejects.toThrow(/edition 2 is current/);
  });

  test("where the report held it against an edition that is not current", async () => {
    await build();
    await buildEdition(archive.services, { now: true });
    await publish(2);
    await expect(publish(3)).rejects.toThrow(/was not compared with edition 2/);
  });

  test("where two take one at once: one of them wins", async () => {
    await build();
    await buildEdition(archive.services, { now: true });
    const ends = await Promise.allSettled([publish(2), publish(3)]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { current: now, previous } = await registry();
    expect([2, 3]).toContain(now);
    expect(previous).toBe(1);
  });
});

test("a removed edition is gone with its table, and its number is not used again", async () => {
  const { edition } = await build();
  await removeEdition(archive.services, 2);
  const { TableNames } = await world.owner.dynamo.send(new ListTablesCommand({}));
  expect(TableNames).not.toContain(edition?.table);
  expect((await build()).edition?.number).toBe(3);
});
