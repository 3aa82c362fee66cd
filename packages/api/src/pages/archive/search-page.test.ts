import { describe, expect, test } from "vitest";
import { MemoryDesk } from "../../fixture/memory-desk.ts";
import { newer, smallApi } from "../../fixture/small-archive.ts";

const browser = { accept: "text/html" };

describe("the search", () => {
  const page = async (query: string) =>
    (await smallApi()(`/search?${new URLSearchParams(query)}`, { headers: browser })).text();

  test("shows what is found with its words marked, and counts of the whole result", async () => {
    const shown = await page("q=story");
    expect(shown).toContain('name="q" type="search" value="story"');
    expect(shown).toMatch(/<mark>Story<\/mark> [abc]/);
    expect(shown).toMatch(/3 articles in \d+ stor/);
    expect(shown).toContain("Publishers");
  });

  test("shows what its query filters by, and a way to lift each", async () => {
    const shown = await page('q=story publisher:"example.net" -lang:de after:2020 Boat');
    const chips = shown.slice(shown.indexOf('aria-label="Filters that are set"'));
    const links = [...chips.matchAll(/<li><a href="\/search\?q=([^"]+)"><bdi[^>]*>([^<]+)</g)];
    const told = links
      .slice(0, 3)
      .map(([, q = "", part = ""]) => [
        part.replaceAll("&quot;", '"'),
        new URLSearchParams(`q=${q}`).get("q"),
      ]);
    expect(told).toEqual([
      ['publisher:"example.net"', "story -lang:de after:2020 Boat"],
      ["-lang:de", 'story publisher:"example.net" after:2020 Boat'],
      ["after:2020", 'story publisher:"example.net" -lang:de Boat'],
    ]);
    expect(await page("q=story")).not.toContain("Filters that are set");
  });

  test("leads to the texts of what has several", async () => {
    const shown = await page("q=story");
    expect(shown).toContain(`href="/articles/${newer.id}/timeline">2 versions</a>`);
    expect(shown.split(" versions</a>")).toHaveLength(2);
  });

  test("says what is not in the index yet", async () => {
    const desk = new MemoryDesk();
    await desk.drop("inbox/harbour/x.html", new Uint8Array(1), {});
    const shown = await smallApi({ desk })("/search?q=tide", { headers: browser });
    expect(await shown.text()).toContain("1 drop is still in hand");
    expect(await page("q=tide")).not.toContain("in hand");
  });

  test("leads from a facet to the narrower search", async () => {
    const shown = await page("q=story");
    const narrower = /href="(\/search\?q=story\+publisher[^"]+)"/.exec(shown)?.[1] ?? "";
    const found = await (
      await smallApi()(narrower.replaceAll("&amp;", "&"), { headers: browser })
    ).text();
    expect(found).toMatch(/<mark>Story<\/mark>/);
    expect(found).not.toContain("3 articles in");
  });

  test("says what there would be without a part of the query", async () => {
    const shown = await page("q=story lang:hy");
    expect(shown).toContain("Nothing is found");
    expect(shown).toMatch(/href="\/search\?q=story">3 articles without/);
  });

  test("takes an address for one", async () => {
    const response = await smallApi()("/search?q=https%3A%2F%2Fb.example.org%2Fstory", {
      headers: browser,
    });
    expect(response.headers.get("location")).toBe(
      "/lookup?url=https%3A%2F%2Fb.example.org%2Fstory",
    );
  });

  test("leads to files and feeds of the same query, which are there", async () => {
    const shown = await page("q=story publisher:example.net");
    const links = [...shown.matchAll(/href="(\/(?:export|feed)[^"]+)"/g)].map(([, href]) =>
      String(href).replaceAll("&amp;", "&"),
    );
    expect(links).toHaveLength(5);
    for (const link of links) {
      const answer = await smallApi()(link, { headers: browser });
      expect(answer.status).toBe(200);
      if (link.includes("parquet")) continue; // packed: `export.test.ts` reads it back
      const body = await answer.text();
      expect([body.includes("Story b"), body.includes("Story a")]).toEqual([true, false]);
    }
  });

  test("answers programs with JSON at the same address", async () => {
    const response = await smallApi()("/search?q=story");
    expect(await response.json()).toMatchObject({ total: 3 });
  });
});
