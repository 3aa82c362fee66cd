import { describe, expect, test } from "vitest";
import { MemoryDesk } from "../../fixture/memory-desk.ts";
import { smallApi } from "../../fixture/small-archive.ts";

const browser = { accept: "text/html" };
const own = { origin: "http://localhost:8000", "sec-fetch-site": "same-origin" };
const keys = ["a", "b", "c"].map((name) => `inbox/harbour/${name}.html`);
const reject = "inbox/harbour/menu & more.html";
const letter = {
  id: "letter-1",
  key: "inbox/harbour/lost.html",
  state: "failed",
  attempts: 3,
  sentAt: "2020-10-06T08:00:00Z",
  reason: "table: no such table",
} as const;

function deskOf(more: readonly string[] = []): MemoryDesk {
  return new MemoryDesk([...keys, reject, ...more], [letter]);
}

/** A page, asked for where the small archive answers. */
async function pageOf(desk: MemoryDesk | undefined, path: string): Promise<string> {
  const api = desk === undefined ? smallApi() : smallApi({ desk });
  const response = await api(`http://localhost:8000${path}`, { headers: browser });
  expect(response.status).toBe(200);
  return response.text();
}

describe("the page of drops", () => {
  test("lists drops with what became of each, and counts them", async () => {
    const page = await pageOf(deskOf(["inbox/harbour/waits.html"]), "/drops");
    expect(page).toMatch(/archived <b>3<\/b>.*rejected <b>1<\/b>.*pending <b>1<\/b>/s);
    expect(page).toContain("All 5 drops");
    expect(page).toContain("no-text");
    expect(page).toMatch(/<b>in hand<\/b>[^<]*<a[^>]*><bdi[^>]*>harbour\/waits.html/);
  });

  test("shows those of one outcome, and lifts the filter again", async () => {
    const page = await pageOf(deskOf(), "/drops?outcome=rejected");
    expect(page).toContain("menu &amp; more.html");
    expect(page).not.toContain("harbour/a.html");
    expect(page).toMatch(/href="\/drops" aria-current="true">rejected/);
  });

  test("shows one collection alone", async () => {
    const desk = deskOf(["inbox/harbours/x.html", "inbox/night/y.html"]);
    const page = await pageOf(desk, "/drops?collection=harbour");
    expect(page).toContain("All 4 drops");
    expect(page).not.toMatch(/harbours\/x|night\/y/);
  });

  test("goes on where a long list stops", async () => {
    const many = Array.from({ length: 120 }, (_, n) => `inbox/z/${String(n).padStart(3, "0")}`);
    const seen = new Set<string>();
    let path: string | undefined = "/drops";
    for (let pages = 0; path !== undefined && pages < 9; pages += 1) {
      const page: string = await pageOf(deskOf(many), path);
      for (const [, key] of page.matchAll(/captures\?key=([^"]+)"/g)) seen.add(String(key));
      path = /class="more" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen.size).toBe(124);
    expect(path).toBe(undefined);
  });

  test("shows dead letters with their reasons", async () => {
    const page = await pageOf(deskOf(), "/drops");
    expect(page).toContain("table: no such table");
    expect(page).toContain('value="letter-1"');
  });

  test("of an archive without a desk has no form that changes anything", async () => {
    const page = await pageOf(undefined, "/drops");
    expect(page).not.toContain('method="post"');
    expect((await smallApi()("/drops", { method: "POST", headers: own })).status).toBe(405);
  });
});

function formOf(files: readonly File[], fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function drop(desk: MemoryDesk, body: FormData, headers: Record<string, string> = own) {
  const init = { method: "POST", body, headers: { ...browser, ...headers } };
  return smallApi({ desk })("http://localhost:8000/drops", init);
}

const page = (name: string, text = "<p>Ferry</p>") => new File([text], name, { type: "text/html" });

describe("dropping", () => {
  test("puts a file into the inbox with its address, and leads to its fate", async () => {
    const desk = deskOf();
    const body = formOf([page("ferry.html")], { url: "https://a.example/x", collection: "news" });
    const response = await drop(desk, body);
    expect([response.status, response.headers.get("location")]).toEqual([
      303,
      "/captures?key=inbox%2Fnews%2Fferry.html",
    ]);
    const found = desk.dropped.get("inbox/news/ferry.html");
    expect(new TextDecoder().decode(found?.bytes)).toBe("<p>Ferry</p>");
    expect(found?.about).toEqual({ url: "https://a.example/x", contentType: "text/html" });
  });

  test("takes several files, and gives them all no address", async () => {
    const desk = deskOf();
    const body = formOf([page("a"), page("b")], { url: "https://a.example/" });
    expect((await drop(desk, body)).headers.get("location")).toBe("/drops?collection=default");
    expect([...desk.dropped.keys()]).toEqual(["inbox/default/a", "inbox/default/b"]);
    expect([...desk.dropped.values()].map(({ about }) => about)).toEqual([
      { contentType: "text/html" },
      { contentType: "text/html" },
    ]);
  });

  test.each([
    ["../../etc/passwd", "inbox/default/passwd"],
    ["C:\\pages\\x.html", "inbox/default/x.html"],
    ["..", "inbox/default/page"],
    ["a\u202Eb\u0000.html", "inbox/default/ab.html"],
    [`${"x".repeat(900)}.html`, `inbox/default/${"x".repeat(195)}.html`],
  ])("names a file by the last of its path: %s", async (name, key) => {
    const desk = deskOf();
    await drop(desk, formOf([page(name)]));
    expect([...desk.dropped.keys()]).toEqual([key]);
  });

  test.each([
    ["no file", formOf([]), /files/],
    ["an empty file", formOf([page("x", "")]), /files/],
    ["a collection with a slash", formOf([page("x")], { collection: "a/b" }), /collection/],
    ["a collection of dots", formOf([page("x")], { collection: ".." }), /collection/],
    ["an address that runs", formOf([page("x")], { url: "javascript:alert(1)" }), /url/],
    ["too many files", formOf(Array.from({ length: 201 }, () => page("x"))), /files/],
  ])("refuses %s", async (_, body, why) => {
    const desk = deskOf();
    const response = await drop(desk, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(why);
    expect(desk.dropped.size).toBe(0);
  });
});

describe("forms of other sites", () => {
  test.each([
    ["another origin", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    [
      "another port of this machine",
      { origin: "http://localhost:9", "sec-fetch-site": "same-site" },
    ],
    ["nobody's origin", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["an origin alone", { origin: "https://evil.example" }],
    ["our origin, by a browser that knows better", { ...own, "sec-fetch-site": "cross-site" }],
    ["neither header", {}],
  ])("change nothing: %s", async (_, headers: Record<string, string>) => {
    const desk = deskOf();
    const response = await drop(desk, formOf([page("x.html")]), headers);
    expect(response.status).toBe(403);
    expect(desk.dropped.size).toBe(0);
    const body = new URLSearchParams({ id: "all", fate: "drop" });
    const init = { method: "POST", body, headers };
    const letters = await smallApi({ desk })("http://localhost:8000/drops/letters", init);
    expect(letters.status).toBe(403);
    expect(desk.settled).toEqual([]);
  });

  test("of our own are taken, by an older browser too", async () => {
    const desk = deskOf();
    const body = new URLSearchParams({ id: "letter-1", fate: "redrive" });
    const headers = { origin: "http://localhost:8000" };
    const init = { method: "POST", body, headers };
    const response = await smallApi({ desk })("http://localhost:8000/drops/letters", init);
    expect(response.headers.get("location")).toBe("/drops#letters");
    expect(desk.settled).toEqual([["redrive", ["letter-1"]]]);
  });

  test.each([
    ["no fate", { id: "all" }],
    ["another fate", { id: "all", fate: "burn" }],
  ])("that say %s are refused", async (_, fields: Record<string, string>) => {
    const init = { method: "POST", body: new URLSearchParams(fields), headers: own };
    const response = await smallApi({ desk: deskOf() })(
      "http://localhost:8000/drops/letters",
      init,
    );
    expect(response.status).toBe(400);
  });
});
