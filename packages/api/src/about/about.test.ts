import { Takedown } from "@winnow/core/records";
import { SearchIndexError } from "@winnow/search/index";
import { describe, expect, test } from "vitest";
import { bodyOf } from "../fixture/body-of.ts";
import { smallApi } from "../fixture/small-archive.ts";
import { About } from "./read-about.ts";

const id = "a".repeat(32);
const takedownOf = (number: string, fields: Partial<Takedown>) =>
  Takedown.parse({
    ...{ id: number.repeat(16), batch: number.repeat(16), articleId: id, ownIds: [id], except: [] },
    ...{ at: `2026-01-0${number}T00:00:00Z`, why: `<b>reason ${number}</b>`, depth: "text" },
    ...{ state: "hidden", finalAt: null, url: "https://a.example/story", ...fields },
  });

const takedowns = {
  list: async () => ({
    takedowns: [
      takedownOf("1", { state: "final" }),
      takedownOf("2", { state: "undone" }),
      takedownOf("3", { url: null }),
    ],
    asked: [],
  }),
  plan: fail,
  takeDown: fail,
  undo: fail,
};

async function fail(): Promise<never> {
  throw new Error("not asked here");
}

describe("what an archive says of itself", () => {
  test("is what it holds, who read it, and what was taken out of it", async () => {
    const about = await bodyOf(await smallApi({ takedowns })("/about"), About);
    expect(about.holds).toMatchObject({ articles: 3, undated: 1 });
    expect(about.edition).toBe("first");
    expect(about.cleaner).toMatch(/^\d+-[0-9a-f]{8}$/);
    expect(about.takedownCount).toBe(2);
    expect(about.takedowns.map(({ at, isFinal }) => [at.slice(0, 10), isFinal])).toEqual([
      ["2026-01-03", false],
      ["2026-01-01", true],
    ]);
  });

  test("counts nothing before there is an index", async () => {
    const none = async () => {
      throw new SearchIndexError("search.none", "there is none");
    };
    const search = { search: none, overview: none };
    const about = await bodyOf(await smallApi({ search })("/about"), About);
    expect(about).toMatchObject({ holds: null, takedowns: [], takedownCount: 0 });
  });

  test("stands on a page, whose foreign words are escaped, and every page leads to it", async () => {
    const get = smallApi({ takedowns });
    const accept = { headers: { accept: "text/html" } };
    const page = await (await get("/about", accept)).text();
    expect(page).toContain("&lt;b&gt;reason 1&lt;/b&gt;");
    expect(page).not.toContain("reason 2");
    for (const path of ["/docs", "/openapi.json", "/feed.xml", "/editions"]) {
      expect(page).toContain(`href="${path}"`);
    }
    expect(await (await get("/articles", accept)).text()).toContain('href="/about"');
  });
});
