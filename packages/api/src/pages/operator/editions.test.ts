import { describe, expect, test } from "vitest";
import type { EditionsAdmin, EditionsAsked, EditionsView } from "../../admin/editions.ts";
import type { Access } from "../../deps.ts";
import { smallApi } from "../../fixture/small-archive.ts";

const reader = "reads-the-archive-only";
const keeper = "keeps-the-editions-too";
const tokens: Access = { kind: "token", token: reader, adminToken: keeper };
const browser = { accept: "text/html" };
const own = { origin: "http://localhost:8000", "sec-fetch-site": "same-origin" };

const editions: EditionsView["editions"] = [
  {
    ...{ number: 1, state: "previous", release: "older-cleaner", filing: null, openedAt: null },
    ...{ comparedWith: null, report: null },
  },
  {
    ...{ number: 2, state: "current", release: "today", filing: null, comparedWith: 1 },
    ...{ openedAt: "2020-10-06T08:00:00Z", report: "report-2" },
  },
  {
    ...{ number: 3, state: "built", release: "tomorrow", filing: null, comparedWith: 2 },
    ...{ openedAt: "2020-10-07T08:00:00Z", report: "report-3" },
  },
];

/** Editions that note what is asked of them. */
function keptBy(asked: EditionsAsked[], fields: Partial<EditionsView> = {}): EditionsAdmin {
  const view = { editions, wish: null, told: null, progress: null, ...fields };
  return {
    list: async () => view,
    report: async (id) => (id === "report-3" ? "<!doctype html><p>What would change</p>" : null),
    ask: async (step) => {
      asked.push(step);
      return view;
    },
  };
}

async function shown(admin: EditionsAdmin, access: Access, headers: Record<string, string> = {}) {
  const init = { headers: { ...browser, ...headers } };
  return (await smallApi({ admin, access })("http://localhost:8000/editions", init)).text();
}

async function sessionOf(token: string): Promise<string> {
  const body = new URLSearchParams({ token });
  const response = await smallApi({ access: tokens })("/login", { method: "POST", body });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("the page of editions", () => {
  test("lists them with their reports, and what may be done on one's own machine", async () => {
    const page = await shown(keptBy([]), { kind: "loopback" });
    expect(page).toContain('href="/editions/reports/report-3"');
    expect(page).toContain("Publish edition 3");
    expect(page).not.toMatch(/Publish edition [12]/);
    expect(page).toContain("Go back to the edition before");
  });

  test("offers no step while one is under way, and tells how far it is", async () => {
    const progress: EditionsView["progress"] = {
      number: 3,
      phase: "building",
      done: 250,
      of: 1000,
      perSecond: 10,
      secondsLeft: 75,
      dollars: 0,
    };
    const page = await shown(keptBy([], { progress, wish: "build" }), { kind: "loopback" });
    expect(page).toContain("250 pages done, 25 %, about 2 minutes left");
    expect(page).not.toContain('method="post"');
  });

  test("offers steps to a session of the admin token, and none to one that reads", async () => {
    const admin = keptBy([]);
    const read = await shown(admin, tokens, { cookie: await sessionOf(reader) });
    expect(read).toContain("This session only reads");
    expect(read).not.toContain('method="post"');
    const kept = await shown(admin, tokens, { cookie: await sessionOf(keeper) });
    expect(kept).toContain("Publish edition 3");
  });

  test("leads to a report that runs nothing and loads nothing", async () => {
    const api = smallApi({ admin: keptBy([]) });
    const report = await api("/editions/reports/report-3", { headers: browser });
    expect(await report.text()).toContain("What would change");
    const policy = report.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(policy).not.toContain("script-src");
    expect((await api("/editions/reports/none", { headers: browser })).status).toBe(404);
  });

  test("is not there where nobody keeps editions", async () => {
    expect((await smallApi()("/editions", { headers: browser })).status).toBe(404);
  });
});

describe("a step", () => {
  const ask = (
    asked: EditionsAsked[],
    fields: Record<string, string>,
    headers = {},
    access = tokens,
  ) =>
    smallApi({ admin: keptBy(asked), access })("http://localhost:8000/editions", {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { ...browser, ...headers },
    });

  test.each([
    [{ step: "look" }, { kind: "look", collection: null, sample: null }],
    [{ step: "build" }, { kind: "build", isForced: false }],
    [{ step: "undo" }, { kind: "undo" }],
    [
      { step: "remove", number: "3" },
      { kind: "remove", number: 3 },
    ],
    [
      { step: "publish", number: "3" },
      { kind: "publish", number: 3, isMeant: false },
    ],
    [
      { step: "publish", number: "3", meant: "yes" },
      { kind: "publish", number: 3, isMeant: true },
    ],
  ])("of the form %j is asked for as %j", async (fields, expected) => {
    const asked: EditionsAsked[] = [];
    const cookie = await sessionOf(keeper);
    const response = await ask(asked, fields as Record<string, string>, { ...own, cookie });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/editions"]);
    expect(asked).toEqual([expected]);
  });

  test.each([
    [{ step: "burn" }],
    [{ step: "publish" }],
    [{ step: "publish", number: "third" }],
    [{}],
  ])("that is none is refused: %j", async (fields) => {
    const asked: EditionsAsked[] = [];
    const cookie = await sessionOf(keeper);
    const response = await ask(asked, fields as Record<string, string>, { ...own, cookie });
    expect([response.status, asked]).toEqual([400, []]);
  });

  test.each([
    ["a session that reads", async () => ({ ...own, cookie: await sessionOf(reader) }), 403],
    ["the reader's token", async () => ({ ...own, authorization: `Bearer ${reader}` }), 403],
    ["nobody", async () => own, 401],
    [
      "another site in the admin's browser",
      async () => ({ origin: "https://evil.example", cookie: await sessionOf(keeper) }),
      403,
    ],
  ])("is not taken for %s", async (_, headers, status) => {
    const asked: EditionsAsked[] = [];
    const response = await ask(asked, { step: "undo" }, await headers());
    expect([response.status, asked]).toEqual([status, []]);
  });

  test("of the API is not taken for a session: its addresses ask for the token itself", async () => {
    const asked: EditionsAsked[] = [];
    const headers = { cookie: await sessionOf(keeper), "content-type": "application/json" };
    const api = smallApi({ admin: keptBy(asked), access: tokens });
    const response = await api("/admin/editions/undo", { method: "POST", headers });
    expect([response.status, asked]).toEqual([403, []]);
  });
});
