import { expect, test } from "vitest";
import { openMemoryWorld } from "../testing/index.ts";
import { normalizeUrl } from "../text/url.ts";

const url = "https://tidings.example.org/2025/roof-falls";

function pageOf(lead: string): string {
  const paragraph = `<p>${"The hall had been mended in the spring, and nobody knew of a crack. ".repeat(3)}</p>`;
  return `<title>Roof falls</title><article><h1>Roof falls</h1><p>${lead}</p>${paragraph.repeat(4)}</article>`;
}

/** An archive with three texts of one article, and how many texts each of its reads asked for. */
async function countingWorld() {
  const world = openMemoryWorld();
  for (const [n, count] of [12, 25, 30].entries()) {
    const body = pageOf(
      `At least ${count} people were hurt when the roof of the hall fell on Monday.`,
    );
    await world.ingest({ key: `inbox/a/${n}.html`, body, url, capturedAt: `2025-03-0${n + 1}` });
  }
  const asked: string[] = [];
  const { versions } = world.ports;
  for (const name of ["get", "getMany", "all"] as const) {
    const own = versions[name].bind(versions) as (...args: unknown[]) => unknown;
    const counted = (...args: unknown[]) => {
      asked.push(name);
      return own(...args);
    };
    Object.assign(versions, { [name]: counted });
  }
  return { catalogue: world.catalogue, asked };
}

test("who asks where a text lies, or what carries it, is not handed every text", async () => {
  const { catalogue, asked } = await countingWorld();
  const id = await catalogue.lookup(normalizeUrl(url) ?? "");
  if (id === null) throw new Error("not filed");
  const reads = async (read: () => Promise<unknown>) => {
    asked.length = 0;
    expect(await read()).not.toBe(undefined);
    return [...asked];
  };
  expect(await reads(() => catalogue.locate(id))).toEqual([]);
  expect(await reads(() => catalogue.story(id))).toEqual([]);
  expect(await reads(() => catalogue.timeline(id))).toEqual([]);
  expect(await reads(() => catalogue.articles({ limit: 10, copies: "show" }))).toEqual([]);
  expect(await reads(() => catalogue.place(id))).toEqual(["get"]);
  expect((await catalogue.versions(id))?.all).toHaveLength(3);
});
