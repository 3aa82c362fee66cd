/** `openapi.json` is the promise to clients; what is served now may say more, and nothing less. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { breakingChanges } from "./fixture/breaking-changes.ts";
import { smallApi } from "./fixture/small-archive.ts";

const file = new URL("../openapi.json", import.meta.url);
const promised = JSON.parse(await readFile(file, "utf8"));
const served = await (await smallApi()("/openapi.json")).json();

test("breaks no client of the promised API", () => {
  // Where a break is meant: a line in CHANGELOG.md under "Breaking", a higher version, and then -u.
  expect(breakingChanges(promised, served)).toEqual([]);
});

test("is written down as it is served", async () => {
  await expect(`${JSON.stringify(served, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});

const document = (operation: object, schemas: object = {}) => ({
  paths: { "/articles": { get: { responses: {}, ...operation } } },
  components: { schemas },
});
const parameter = (name: string, required: boolean, values?: string[]) => ({
  parameters: [{ name, required, schema: { type: "string", enum: values } }],
});
const answer = (schema: object, status = "200") => ({
  responses: { [status]: { content: { "application/json": { schema } } } },
});
const article = (properties: object, required: string[] = []) =>
  answer({ type: "object", properties, required });
const text = { type: "string" };

test.each<[string, object, object, string[]]>([
  ["nothing", parameter("from", false), parameter("from", false), []],
  ["a parameter more", {}, parameter("from", false), []],
  ["a parameter that is due", {}, parameter("from", true), ["from must be given"]],
  [
    "a parameter that is due now",
    parameter("to", false),
    parameter("to", true),
    ["to must be given"],
  ],
  ["a parameter less", parameter("from", false), {}, ["from is refused"]],
  ["a value more", parameter("by", false, ["a"]), parameter("by", false, ["a", "b"]), []],
  [
    "a value less",
    parameter("by", false, ["a", "b"]),
    parameter("by", false, ["a"]),
    ["by may not be b"],
  ],
  ["a field more", article({}), article({ title: text }), []],
  ["a field less", article({ title: text }), article({}), ["title is gone"]],
  [
    "a field that may be missing",
    article({ a: text }, ["a"]),
    article({ a: text }),
    ["a may be missing"],
  ],
  [
    "a field of another type",
    article({ a: text }),
    article({ a: { type: "null" } }),
    ['a.is "null", was "string"'],
  ],
  [
    "a field that may be null now",
    article({ a: { anyOf: [text] } }),
    article({ a: { anyOf: [text, {}] } }),
    ["a.has other alternatives"],
  ],
  [
    "an item's field less",
    article({ a: { items: { properties: { b: text } } } }),
    article({ a: { items: {} } }),
    ["a.[].b is gone"],
  ],
  ["a status less", answer({}), answer({}, "204"), ["no longer answers 200"]],
  ["another problem", answer({}, "404"), answer({}, "410"), []],
])("%s", (_, before, after, changes) => {
  const expected = changes.map((change) => `get /articles: ${change}`);
  expect(breakingChanges(document(before), document(after))).toEqual(expected);
});

test("follows references, and those that lead back once", () => {
  const schemas = (properties: object) => ({ Story: { type: "object", properties } });
  const story = { $ref: "#/components/schemas/Story" };
  const before = document(answer(story), schemas({ part: story, title: text }));
  const after = document(answer(story), schemas({ part: story }));
  expect(breakingChanges(before, after)).toEqual(["get /articles: title is gone"]);
});

test("a route less is told", () => {
  expect(breakingChanges(document({}), { paths: {} })).toEqual(["get /articles: is gone"]);
});
