/** The table can be lost: the raw copies give it back, item by item. */
import { rebuildArchive } from "@winnow/operations/rebuild";
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

    await archive.loseTable();
    const rebuilt = await rebuildArchive({ ...archive, stop: async () => undefined });
    expect(rebuilt).toEqual({ copies: 5, gone: [], queued: 0 });
    expect(await archive.items()).toEqual(before);
  } finally {
    await world.stop();
  }
});
