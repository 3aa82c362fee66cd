/**
 * A worker that dies between the head of an article and its story: the next try joins the story long
 * after the head was announced, and whoever follows changes hears of it then.
 */
import { openMemoryWorld } from "@winnow/core/testing";
import { expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";

const page = (site: string, day: string) => ({
  key: `inbox/a/${site}.html`,
  url: `https://${site}.example/bridge`,
  body: htmlPage("Bridge closed", `https://${site}.example/bridge`),
  capturedAt: day,
});

/** A clock that is set by hand. */
function clockAt(instant: string) {
  let now = new Date(instant);
  return {
    now: () => now,
    set: (later: string) => {
      now = new Date(later);
    },
  };
}

async function changesOf({ articles }: ReturnType<typeof openMemoryWorld>["ports"]) {
  const all = articles.between(new Date("2025-01-01"), new Date("2027-01-01"));
  return (await Array.fromAsync(all)).map(({ at }) => at).sort();
}

test("a story that is joined at a later try is announced then", async () => {
  const { ports, ingest, catalogue } = openMemoryWorld();
  const clock = clockAt("2026-01-01T00:00:00Z");
  const through = { ...ports, clock };
  await ingest(page("north", "2025-03-01"), through);

  clock.set("2026-01-02T00:00:00Z");
  const dying = {
    ...through,
    storyPorts: {
      ...ports.storyPorts,
      index: Object.assign(Object.create(ports.storyPorts.index), {
        probe: () => Promise.reject(new Error("the worker is gone")),
      }),
    },
  };
  const late = page("south", "2025-03-02");
  await expect(ingest(late, dying)).rejects.toThrow("the worker is gone");
  expect(await changesOf(ports)).toEqual(["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"]);

  clock.set("2026-01-03T00:00:00Z");
  await ingest(late, through);
  const [outcome] = await catalogue.outcomes(late.key);
  const id = outcome?.outcome === "archived" ? outcome.articleId : "";
  expect((await catalogue.story(id))?.members).toHaveLength(2);
  expect(await changesOf(ports)).toEqual(["2026-01-01T00:00:00.000Z", "2026-01-03T00:00:00.000Z"]);
});

test("a calm run announces each article once, by its head", async () => {
  const { ports, ingest } = openMemoryWorld();
  let announced = 0;
  const announce = async () => {
    announced += 1;
  };
  const changes = { announce };
  await ingest(page("north", "2025-03-01"), { ...ports, changes });
  await ingest(page("south", "2025-03-02"), { ...ports, changes });
  expect(announced).toBe(0);
});
