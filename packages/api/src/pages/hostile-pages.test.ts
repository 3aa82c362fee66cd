import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { attack, copy, hostile, hostileApi, hostileKey } from "../fixture/hostile-archive.ts";
import { rawPagesOf } from "../fixture/invented-archive.ts";
import { newer, older, smallApi } from "../fixture/small-archive.ts";
import { scriptPath } from "./parts/keys-script.ts";
import { stylePath } from "./style/index.ts";

const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

const ourScript = `<script src="${scriptPath}" defer></script>`;
const path = `/articles/${hostile.id}`;
const pages = [
  ["/", 200],
  ["/articles", 200],
  [`/articles?publisher=${encodeURIComponent(attack)}`, 200],
  [path, 200],
  [`${path}/lines`, 200],
  [`${path}/timeline`, 200],
  [`${path}/diff`, 200],
  [`${path}/diff?view=side`, 200],
  [`${path}/story`, 200],
  [`/articles/${copy.id}`, 200],
  [`/articles/${copy.id}/story`, 200],
  [`${path}/page`, 200],
  [`${path}/versions/1`, 200],
  [`/search?q=${encodeURIComponent(attack)}`, 200],
  ["/search?q=", 200],
  [`/captures?key=${encodeURIComponent(hostileKey)}`, 200],
  [`${path}/cite`, 200],
  [`${path}/lines?pass=${encodeURIComponent(attack)}`, 200],
  ["/sources", 200],
  [`/sources/${encodeURIComponent(attack)}`, 200],
  ["/drops", 200],
  [`/drops?collection=${encodeURIComponent(attack)}`, 200],
  [`/captures?key=${encodeURIComponent(attack)}`, 404],
  [`/lookup?url=${encodeURIComponent(attack)}`, 400],
  [`/articles?${encodeURIComponent(attack)}=1`, 400],
  [`/${encodeURIComponent(attack)}`, 404],
] as const;

test("the archive has the attack in all that comes with an article", async () => {
  const api = hostileApi();
  const said = {
    text: expect.stringContaining(attack),
    reason: expect.stringContaining("<script"),
  };
  expect(hostile).toMatchObject({ versionCount: 2, story: { role: "origin" }, learned: [said] });
  expect(hostile.alsoIn).toMatchObject([{ articleId: copy.id, title: attack, agency: attack }]);
  const { entries } = (await (await api(`${path}/timeline`)).json()) as { entries: object[] };
  expect(entries).toMatchObject([
    { kind: "first", release: attack },
    { kind: "edit", title: attack, url: attack },
    { kind: "edit", isCurrent: true },
    { kind: "rejected", rejected: { detail: attack } },
  ]);
});

describe("a page", () => {
  test.each(pages)("%s escapes what is hostile", async (asked, status) => {
    const response = await hostileApi()(asked, { headers: browser });
    expect(response.status).toBe(status);
    const page = await response.text();
    expect(page).toContain("</html>");
    expect(page.replace(ourScript, "")).not.toMatch(
      /<script|<img|javascript:alert\(1\)"|href="(?!\/|https?:|#|data:,")/i,
    );
    // No attribute of ours begins with "on": one that does broke out of a quoted value.
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
  });

  test.each(pages)("%s carries its policy: no script but ours, no foreign host", async (asked) => {
    const response = await hostileApi()(asked, { headers: browser });
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding");
  });

  test.each(pages)("%s takes no more than 15 kB on the wire", async (asked) => {
    const response = await hostileApi()(asked, { headers: browser });
    expect(gzipSync(await response.text()).length).toBeLessThan(15_000);
  });

  test("keeps a reversed title within its own element", async () => {
    const page = await (await hostileApi()("/articles", { headers: browser })).text();
    expect(page).toMatch(/<bdi dir="auto">[^<]*\u202Egnp\.exe<\/bdi>/);
    expect(page.split("\u202E").length - 1).toBe(1);
  });

  test("tells a language that is none by nothing", async () => {
    const page = await (await hostileApi()(path, { headers: browser })).text();
    expect(page).not.toMatch(/lang="en&quot;/);
    const plain = await (await smallApi()(`/articles/${newer.id}`, { headers: browser })).text();
    expect(plain).toContain('<article class="text" dir="auto" lang="en">');
  });
});

describe("the saved page", () => {
  test("stands in a frame that runs nothing and asks no network", async () => {
    const page = await (await hostileApi()(`${path}/page`, { headers: browser })).text();
    expect(page).toMatch(/<iframe[^>]* sandbox title=/);
    expect(page).toContain('<div class="text" dir="auto"');
    const frame = await hostileApi()(`${path}/page/frame`);
    const policy = frame.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^sandbox; default-src 'none'/);
    expect(policy).not.toMatch(/allow-|script|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'self'");
    const body = await frame.text();
    expect(body).not.toMatch(/<(link|iframe|frame|object|embed)[\s/>]/i);
    expect(body).toContain("sailed again");
  });

  test("that is plain text is sent as that", async () => {
    const bytes = new TextEncoder().encode("Ferry sails\n\nIt sailed <b>again</b> on Monday.");
    const get = smallApi({ rawStore: rawPagesOf(async () => bytes) });
    const frame = await get(`/articles/${older.id}/page/frame`);
    expect(frame.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  test("that is gone is a problem", async () => {
    expect((await smallApi()(`/articles/${newer.id}/page/frame`)).status).toBe(404);
    expect((await smallApi()(`/articles/${"9".repeat(32)}/page/frame`)).status).toBe(404);
  });
});

describe("the script", () => {
  test("is one of ours, small, and can be read by a browser", async () => {
    const response = await smallApi({ access: { kind: "closed" } })(scriptPath);
    expect(response.headers.get("content-type")).toContain("text/javascript");
    const script = await response.text();
    expect(gzipSync(script).length).toBeLessThan(8_000);
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/innerHTML|eval|fetch|https?:|import/);
  });
});

describe("the style sheet", () => {
  test("is one of ours, small, and open to all: it says nothing of the archive", async () => {
    const response = await smallApi({ access: { kind: "closed" } })(stylePath);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/css");
    expect(response.headers.get("cache-control")).toContain("immutable");
    const sheet = await response.text();
    expect(gzipSync(sheet).length).toBeLessThan(6_000);
    expect(sheet).not.toMatch(/url\(|@import|https?:/);
  });
});
