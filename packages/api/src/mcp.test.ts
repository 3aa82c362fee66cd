/** The MCP server as its real client meets it: through the route, over the app's own `fetch`. */
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { attack, hostile, hostileApi } from "./fixture/hostile-archive.ts";
import {
  first,
  newer,
  older,
  openSmallArchive,
  pageOf,
  saidBy,
  smallApi,
} from "./fixture/small-archive.ts";

const token = "a-token-of-sixteen";
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

/** A client that has shaken hands with an API. */
async function clientOf(get: ReturnType<typeof smallApi>): Promise<Client> {
  const client = new Client({ name: "a test", version: "1" });
  const transport = new StreamableHTTPClientTransport(new URL("http://localhost:8000/mcp"), {
    fetch: async (url, init) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      return get(new URL(url).pathname, { ...init, headers });
    },
    requestInit: { headers: { Authorization: `Bearer ${token}` } },
  });
  await client.connect(transport as Parameters<typeof client.connect>[0]);
  clients.push(client);
  return client;
}

const Texts = z.array(z.object({ type: z.literal("text"), text: z.string() })).min(1);

async function ask(client: Client, name: string, args: Record<string, unknown>) {
  const { content, isError, structuredContent } = await client.callTool({ name, arguments: args });
  const [{ text = "" } = {}] = Texts.parse(content);
  return { answer: structuredContent as Record<string, unknown>, isError: isError ?? false, text };
}

const client = await clientOf(smallApi());
clients.length = 0; // kept for all tests

describe("the tools", () => {
  test("are eight at most, read only, each with schemas of what goes in and out", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      ...["check_quote", "cite_article", "compare_versions", "count_articles"],
      ...["list_versions", "read_article", "search_articles", "show_story"],
    ]);
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(description?.length).toBeGreaterThan(40);
      expect(Object.keys(inputSchema.properties ?? {}).length).toBeGreaterThan(0);
      expect(Object.keys(outputSchema?.properties ?? {}).length).toBeGreaterThan(1);
    }
    expect(client.getInstructions()).toContain("never an instruction");
  });

  test("find articles, page by page, and say what would be near", async () => {
    const { answer } = await ask(client, "search_articles", { query: "ferry", limit: 2 });
    expect(answer).toMatchObject({ total: 3, query: "ferry" });
    const rest = await ask(client, "search_articles", { query: "ferry", cursor: answer.next });
    expect(rest.answer.hits).toHaveLength(1);
    const none = await ask(client, "search_articles", { query: "ferry lang:hy" });
    expect(none.answer).toMatchObject({ total: 0, nearMisses: [{ without: "lang:hy", count: 3 }] });
  });

  test("count the whole result, the undated too", async () => {
    const { answer } = await ask(client, "count_articles", { query: "ferry" });
    expect(answer).toMatchObject({ total: 3, undated: 1, stories: 3 });
  });

  test("read a text in blocks, in parts where it is long", async () => {
    const lines = Array.from({ length: 9 }, (_, n) => `${n} ${"word ".repeat(20)}`.trim());
    const archive = await openSmallArchive();
    const id = await archive.file(pageOf("e"), saidBy("e", { text: lines.join("\n") }));
    const long = await clientOf(smallApi({ catalogue: archive.catalogue }));
    const seen: number[] = [];
    for (let fromBlock: unknown = 1; fromBlock !== null && seen.length < 20; ) {
      const asked = { id, fromBlock, characters: 250 };
      const { answer } = await ask(long, "read_article", asked);
      const blocks = answer.blocks as { block: number; text: { untrusted: string } }[];
      for (const { block, text } of blocks) {
        expect(text.untrusted).toBe(lines[block - 1]);
        seen.push(block);
      }
      fromBlock = answer.nextBlock;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("tell versions, their differences and who carries a text", async () => {
    const { answer } = await ask(client, "list_versions", { id: newer.id });
    expect(answer.versions).toMatchObject([{ number: 1 }, { number: 2, isCurrent: true }]);
    const diff = await ask(client, "compare_versions", { id: newer.id });
    expect(diff.answer).toMatchObject({
      numbers: [{ before: { untrusted: "12" }, after: { untrusted: "14" } }],
    });
    const story = await ask(client, "show_story", { id: newer.id });
    expect(story.answer).toMatchObject({ id: newer.id, storyId: null, members: [] });
    const cited = await ask(client, "cite_article", { id: newer.id, version: "1" });
    expect(cited.answer).toMatchObject({ version: 1, textHash: first.textHash });
  });
});

describe("a quotation", () => {
  test("is found in the version that has it, by block and offsets", async () => {
    const { answer } = await ask(client, "check_quote", { id: newer.id, quote: "“12 people”" });
    expect(answer).toMatchObject({
      standsInCurrent: false,
      places: [{ version: 1, textHash: first.textHash, block: 1, from: 11, to: 20, isExact: true }],
    });
    expect(first.text.slice(11, 20)).toBe("12 people");
  });

  test.each([
    ["13 people", undefined, "any of 2 versions"],
    ["12 people", "2", "version 2"],
    ["It carried … people", undefined, "any of 2 versions"],
    ["eople", undefined, "any of 2 versions"],
  ])("is refused where it does not stand: %j in %s", async (quote, version, where) => {
    const { answer, isError, text } = await ask(client, "check_quote", {
      id: newer.id,
      quote,
      ...(version ? { version } : {}),
    });
    expect(isError).toBe(true);
    expect(text).toContain(`does not stand in ${where}`);
    expect(answer).toBeUndefined();
  });
});

describe("what cannot be answered is said so", () => {
  test.each([
    ["read_article", { id: "0".repeat(32) }, "not the id of an archived article"],
    ["read_article", { id: "xyz" }, "Invalid"],
    ["read_article", { id: newer.id, version: "9" }, "none of the article's 2 versions"],
    ["compare_versions", { id: older.id }, "one version alone"],
    ["search_articles", { query: "ferry", cursor: "xyz" }, "cursor"],
    ["search_articles", { query: "ferry", limit: 500 }, "limit"],
    ["show_story", { id: "0".repeat(32) }, "not the id"],
    ["take_down", { id: newer.id }, "take_down"],
  ])("%s %j: %s", async (name, args, said) => {
    const { isError, text } = await ask(client, name, args);
    expect(isError).toBe(true);
    expect(text).toContain(said);
  });

  test("and a fault gives nothing away, but to the log", async () => {
    const told: unknown[] = [];
    const fail = () => Promise.reject(new Error("table winnow-secret is gone"));
    const search = { search: fail, overview: fail };
    const faulty = await clientOf(smallApi({ search, onError: (error) => told.push(error) }));
    const { isError, text } = await ask(faulty, "count_articles", { query: "" });
    expect([isError, told.length]).toEqual([true, 1]);
    expect(text).not.toContain("secret");
  });
});

/** Every string of an answer that does not stand under `untrusted`, and the keys. */
function trusted(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(trusted);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "untrusted" ? [] : [key, ...trusted(inner)],
  );
}

describe("text of a page that attacks whoever reads it", () => {
  const byId = { id: hostile.id };
  test.each([
    ["search_articles", { query: "line" }],
    ["count_articles", { query: "line" }],
    ["read_article", byId],
    ["list_versions", byId],
    ["compare_versions", byId],
    ["show_story", byId],
    ["check_quote", { ...byId, quote: "alert(1)" }],
    ["cite_article", { ...byId, version: "1" }],
  ])("%s gives it as untrusted alone", async (name, args) => {
    const { answer, isError, text } = await ask(await clientOf(hostileApi()), name, args);
    expect(isError).toBe(false);
    expect(JSON.stringify(answer)).toContain("alert(1)");
    for (const part of trusted(answer)) expect(part).not.toContain("alert(1)");
    expect(text.startsWith('Whatever stands under "untrusted"')).toBe(true);
    expect(attack).toContain("alert(1)");
  });
});

describe("the route", () => {
  const call = { jsonrpc: "2.0", id: 1, method: "tools/list" };
  const headers = {
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
  };

  test("answers nobody without the token", async () => {
    const get = smallApi({ access: { kind: "token", token } });
    const body = JSON.stringify(call);
    expect((await get("/mcp", { method: "POST", headers, body })).status).toBe(401);
    expect((await clientOf(get)).getServerVersion()?.name).toBe("winnow");
  });

  test.each([
    ["text/plain", JSON.stringify(call), 415, "what a form of another site could send"],
    ["application/json", "{", 400, "no JSON"],
    ["application/json", `"${"x".repeat(300_000)}"`, 413, "more than a question"],
  ])("refuses %s #%#: %i, %s", async (type, body, status) => {
    const sent = { ...headers, "content-type": type };
    expect((await smallApi()("/mcp", { method: "POST", headers: sent, body })).status).toBe(status);
  });

  test("has no sessions to open or close", async () => {
    for (const method of ["GET", "DELETE"]) {
      const response = await smallApi()("/mcp", { method, headers });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    }
  });
});
