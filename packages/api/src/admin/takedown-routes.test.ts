import { Takedown } from "@winnow/core/records";
import { describe, expect, test } from "vitest";
import { openSmallArchive, smallApi } from "../fixture/small-archive.ts";
import type { TakedownsDesk } from "./takedowns.ts";

const [token, adminToken] = ["a-token-that-reads", "a-token-that-changes"];
const id = "a".repeat(32);
const one = Takedown.parse({
  ...{ id: "1".repeat(16), batch: "2".repeat(16), articleId: id, ownIds: [id], except: [] },
  ...{ at: "2026-01-01T00:00:00Z", why: "a court order", depth: "text", state: "open" },
  ...{ finalAt: "2026-01-08T00:00:00Z", url: null },
});

function appWith() {
  const asked: unknown[] = [];
  const view = { takedowns: [one], asked: [] };
  const desk: TakedownsDesk = {
    list: async () => view,
    plan: async (targets) => {
      asked.push(targets);
      return [];
    },
    takeDown: async (order) => {
      asked.push(order);
      return view;
    },
    undo: async (of) => {
      asked.push(of);
      return view;
    },
  };
  const access = { kind: "token", token, adminToken } as const;
  const editions = { list: fail, report: fail, ask: fail };
  const app = smallApi({ access, admin: editions, takedowns: desk });
  const send = (method: string, path: string, body?: object, bearer = adminToken) =>
    app(`/admin${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { asked, send };
}

async function fail(): Promise<never> {
  throw new Error("not asked here");
}

describe("takedowns over HTTP", () => {
  test.each([
    ["GET", "/takedowns"],
    ["POST", "/takedowns"],
    ["POST", "/takedowns/plan"],
    ["POST", `/takedowns/${id}/undo`],
  ])("%s %s is refused to those who only read", async (method, path) => {
    const { asked, send } = appWith();
    const body = method === "POST" ? { ids: [id], why: "x" } : undefined;
    expect((await send(method, path, body, token)).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test("are ordered with what is usual filled in", async () => {
    const { asked, send } = appWith();
    const answer = await send("POST", "/takedowns", { ids: [id], why: "a court order" });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({ takedowns: [{ why: "a court order" }] });
    expect(asked).toEqual([
      {
        ...{ ids: [id], urls: [], story: false, query: null },
        ...{ why: "a court order", depth: "text", graceDays: 7 },
      },
    ]);
  });

  test.each<[object, string]>([
    [{ ids: [id] }, "no reason"],
    [{ ids: ["no-id"], why: "x" }, "no id"],
    [{ ids: [id], why: "x", depth: "deep" }, "no such depth"],
    [{ ids: [id], why: "x", graceDays: -1 }, "a grace time that is over"],
    [{ ids: [id], why: "x", force: true }, "a word that means nothing"],
  ])("refuse %j: %s", async (body) => {
    const { asked, send } = appWith();
    expect((await send("POST", "/takedowns", body)).status).toBe(400);
    expect(asked).toEqual([]);
  });

  test("are planned, listed and undone", async () => {
    const { asked, send } = appWith();
    expect((await send("GET", "/takedowns")).status).toBe(200);
    expect((await send("POST", "/takedowns/plan", { query: "ferry" })).status).toBe(200);
    expect((await send("POST", `/takedowns/${one.id}/undo`)).status).toBe(202);
    expect((await send("POST", "/takedowns/everything/undo")).status).toBe(400);
    expect(asked).toEqual([{ ids: [], urls: [], story: false, query: "ferry" }, one.id]);
  });
});

test("an article that was taken down answers 410, when and why, and no word of it", async () => {
  const gone = "d".repeat(32);
  const { catalogue, ports } = await openSmallArchive();
  await ports.tombstones.set({ ...one, articleId: gone, ownIds: [gone], state: "final" }, []);
  const answer = await smallApi({ catalogue })(`/articles/${gone}`, {
    headers: { accept: "application/json" },
  });
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({
    title: "Taken down",
    detail: expect.stringContaining("taken down on 2026-01-01: a court order"),
  });
});
