/** The table can be lost: the raw copies give it back, item by item. */
import { noTombstones } from "@winnow/core/filing";
import { createPipeline } from "@winnow/core/pipeline/extract";
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import { rebuild } from "@winnow/core/pipeline/rebuild";
import { expect, test } from "vitest";
import { htmlPage, textPage } from "../support/pages.ts";
import { openWorld } from "../support/world.ts";

test("an archive that is rebuilt from its raw copies alone is the same", async () => {
  const world = await openWorld();
  try {
    const url = "https://news.example.org/bridge";
    await world.drop({
      key: "inbox/a/1.html",
      body: htmlPage("Bridge", url),
      capturedAt: "2025-03-01",
    });
    await world.drop({ key: "inbox/a/2.html", body: htmlPage("Bridge, again", url) });
    await world.drop({
      key: "inbox/a/3.txt",
      body: textPage("Scrape"),
      url: "https://x.example.org/3",
    });
    await world.drop({ key: "inbox/b/3 too.txt", body: textPage("Scrape") });
    await world.drop({ key: "inbox/b/empty.txt", body: "" });
    const archive = await world.freshArchive();
    for (const n of ["a/1.html", "a/2.html", "a/3.txt", "b/3 too.txt", "b/empty.txt"]) {
      await archive.deliver(`inbox/${n}`);
    }
    const before = await archive.items();

    const fresh = await world.freshArchive();
    const ports = { ...fresh.services, pipeline: createPipeline() };
    const { rawStore } = archive.services;
    const copies = await rebuild({ rawStore, tombstones: noTombstones }, (drop, bytes) =>
      ingestBytes(ports, drop, bytes),
    );
    expect(copies).toBe(5);
    expect(await fresh.items()).toEqual(before);
  } finally {
    await world.stop();
  }
});
