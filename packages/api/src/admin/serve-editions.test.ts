import { WinnowError } from "@winnow/core/records";
import { expect, test } from "vitest";
import type { Access } from "../deps.ts";
import { smallApi } from "../fixture/small-archive.ts";
import type { EditionsAdmin, EditionsAsked, EditionsView } from "./editions.ts";

const [token, adminToken] = ["a-token-that-only-reads", "a-token-that-may-change"];
const view: EditionsView = { editions: [], wish: null, told: null, progress: null };

/** The API over an admin that notes what it is asked for. */
function operated(access: Access) {
  const asked: EditionsAsked[] = [];
  const admin: EditionsAdmin = {
    list: async () => view,
    report: async (id, form) => (id === "known" ? `${id} as ${form}` : null),
    async ask(one) {
      if (one.kind === "undo") throw new WinnowError("editions.refused", "nothing to go back to");
      asked.push(one);
      return view;
    },
  };
  const request = smallApi({ access, admin });
  const ask = async (line: string, bearer: string | null = adminToken, body?: object) => {
    const [method = "GET", path = ""] = line.split(" ");
    return request(path, {
      method,
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  };
  return { ask, asked };
}

const withTokens: Access = { kind: "token", token, adminToken };
const lines = [
  "GET /admin/editions",
  "GET /admin/reports/known",
  "GET /admin/openapi.json",
  "POST /admin/reingest",
  "POST /admin/editions/2/publish",
  "DELETE /admin/editions/2",
];

test.each(lines)("%s is the admin's alone", async (line) => {
  const { ask, asked } = operated(withTokens);
  for (const [bearer, status] of [
    [null, 401],
    ["something-else-of-that-length", 401],
    [token, 403],
  ] as const) {
    expect((await ask(line, bearer)).status).toBe(status);
  }
  expect(asked).toEqual([]);
  expect((await ask(line)).ok).toBe(true);
});

test.each<[string, Access, number]>([
  ["no admin token is set", { kind: "token", token }, 403],
  ["an empty one is set", { kind: "token", token, adminToken: "" }, 403],
  ["the archive is closed", { kind: "closed" }, 401],
  ["it serves this machine alone", { kind: "loopback" }, 202],
])("where %s, a build is answered so", async (_, access, status) => {
  const bearer = access.kind === "loopback" ? null : token;
  expect((await operated(access).ask("POST /admin/reingest", bearer)).status).toBe(status);
});

test("the admin token reads as well", async () => {
  expect((await operated(withTokens).ask("GET /articles")).status).toBe(200);
});

test.each<[string, object | undefined, EditionsAsked]>([
  ["POST /admin/reingest", undefined, { kind: "build", isForced: false }],
  ["POST /admin/reingest", { now: true }, { kind: "build", isForced: true }],
  [
    "POST /admin/reingest",
    { dryRun: true, sample: 50 },
    { kind: "look", collection: null, sample: 50 },
  ],
  ["POST /admin/editions/3/publish", undefined, { kind: "publish", number: 3, isMeant: false }],
  ["POST /admin/editions/3/publish", { yes: true }, { kind: "publish", number: 3, isMeant: true }],
  ["DELETE /admin/editions/3", undefined, { kind: "remove", number: 3 }],
])("%s with %j asks for it", async (line, body, expected) => {
  const { ask, asked } = operated(withTokens);
  expect((await ask(line, adminToken, body)).status).toBe(202);
  expect(asked).toEqual([expected]);
});

test.each<[string, object | undefined, number]>([
  ["POST /admin/reingest", { sample: 5 }, 400],
  ["POST /admin/reingest", { sample: 0, dryRun: true }, 400],
  ["POST /admin/reingest", { unknown: true }, 400],
  ["POST /admin/editions/none/publish", undefined, 400],
  ["POST /admin/editions/undo", undefined, 409],
  ["GET /admin/reports/unknown", undefined, 404],
  ["GET /admin/reports/known?form=pdf", undefined, 400],
  ["GET /admin/nothing", undefined, 404],
])("%s with %j is refused", async (line, body, status) => {
  const { ask, asked } = operated(withTokens);
  const answer = await ask(line, adminToken, body);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(asked).toEqual([]);
});

test.each([
  ["json", "application/json"],
  ["html", "text/html; charset=utf-8"],
  ["markdown", "text/markdown; charset=utf-8"],
])("a report is read as %s, and nothing in it runs", async (form, type) => {
  const answer = await operated(withTokens).ask(`GET /admin/reports/known?form=${form}`);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await answer.text()).toBe(`known as ${form}`);
});
