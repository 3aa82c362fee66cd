/** What pages teach of their source changes how older ones read, and nothing of what they are found by. */
import { indexArticles } from "@winnow/functions/index-articles";
import { ingestBatch } from "@winnow/functions/ingest";
import { openSearch } from "@winnow/functions/search";
import { findArticles } from "@winnow/search/archive";
import { expect, test } from "vitest";
import { doubting } from "../support/doubting.ts";
import { textPage } from "../support/pages.ts";
import { eventOf, openWorld } from "../support/world.ts";

const line = "Photographs by the members of the camera club of Lower Velm";
const names = ["mill", "quay", "fair", "well"];
const keyOf = (name: string) => `inbox/f/${name}.txt`;

test("an index that followed while lines were learned finds what one finds that is built anew", async () => {
  const world = await openWorld();
  try {
    for (const name of names) {
      const body = `${textPage(name)}\n\n${line}`;
      await world.drop({ key: keyOf(name), url: `https://paper.example.com/${name}`, body });
    }
    const archive = await world.freshArchive();
    // The clock by which the announcements are read.
    const clock = { now: () => new Date() };
    const services = { ...archive.services, clock, pipeline: doubting(line) };
    const found = async (query: string) => {
      const { reader, close } = openSearch(services);
      const asked = { order: "newest", stories: "all", limit: 9, cursor: null } as const;
      const ports = { search: reader, catalogue: services.catalogue };
      const { hits } = await findArticles(ports, { query, ...asked });
      await close();
      return hits.map(({ url, snippet }) => [url, snippet.text.includes("camera club")]).sort();
    };
    await ingestBatch(services, eventOf([keyOf("mill")]));
    await indexArticles(services, { rebuild: false });
    expect(await found("camera club")).toEqual([["https://paper.example.com/mill", true]]);
    await ingestBatch(services, eventOf(names.map(keyOf)));
    await indexArticles(services, { rebuild: false });
    const followed = await found("camera club");
    // The line is in none of the texts any more that people read.
    const all = names.map((name) => [`https://paper.example.com/${name}`, false]);
    expect(followed).toEqual(all.sort());
    await indexArticles(services, { rebuild: true });
    expect(await found("camera club")).toEqual(followed);
  } finally {
    await world.stop();
  }
});
