import { Story } from "@winnow/core/records";
import { expect, test } from "vitest";
import { bodyOf } from "../fixture/body-of.ts";
import {
  newer,
  older,
  openSmallArchive,
  pageOf,
  publishedOn,
  saidBy,
  smallApi,
  undated,
} from "../fixture/small-archive.ts";
import { Citation } from "./article/cite.ts";
import { Copies } from "./article/copies.ts";

const archive = await openSmallArchive();
const published = publishedOn("2020-10-03", "example.com");
const copied = saidBy("e", { ...published, text: older.text });
const address = (letter: string, site: string) => `https://${letter}.${site}/story`;
const copy = await archive.file(pageOf("e", { url: address("e", "example.com") }), copied);
const get = smallApi({ catalogue: archive.catalogue });

const member = (letter: string, site: string, publishedAt: string) => ({
  ...{ title: `Story ${letter}`, url: address(letter, site), publishedAt, agency: null },
  ...{ publisher: { name: null, domain: site }, wordCount: older.wordCount },
});
const members: Story["members"] = [
  { ...member("a", "example.org", "2020-10-01"), articleId: older.id, role: "origin" },
  { ...member("e", "example.com", "2020-10-03"), articleId: copy, role: "copy" },
];
const [storyId = ""] = [older.id, copy].sort();
const story: Story = { id: storyId, representative: older.id, members };

test.each([[older.id], [copy]])("/stories/%s is the story of any of its articles", async (id) => {
  expect(await bodyOf(await get(`/stories/${id}`), Story)).toEqual(story);
});

test.each([[older.id], [copy]])("/stories/%s leads a browser to the story's page", async (id) => {
  const answer = await get(`/stories/${id}`, { headers: { accept: "text/html" } });
  expect([answer.status, answer.headers.get("location")]).toEqual([
    302,
    `/articles/${older.id}/story`,
  ]);
});

test("no story is none for a browser, too", async () => {
  const answer = await get(`/stories/${undated.id}`, { headers: { accept: "text/html" } });
  expect(answer.status).toBe(404);
});

test("copies are the others of the story, and none of who is alone", async () => {
  const copies = await bodyOf(await get(`/articles/${older.id}/copies`), Copies);
  expect(copies).toEqual({ articleId: older.id, storyId, copies: members.slice(1) });
  const alone = await bodyOf(await get(`/articles/${undated.id}/copies`), Copies);
  expect(alone).toEqual({ articleId: undated.id, storyId: null, copies: [] });
});

test.each([
  ["", 2, "plain", /^“Story b”.*\(Captured /],
  ["?format=bibtex", 2, "bibtex", /^@misc\{/],
  ["?format=ris&version=1", 1, "ris", /^TY {2}- NEWS/],
  ["?format=csl", 2, "csl", /"container-title"/],
] as const)("cite%s is of version %d, as %s", async (query, version, format, shape) => {
  const citation = await bodyOf(await get(`/articles/${newer.id}/cite${query}`), Citation);
  expect(citation).toMatchObject({ articleId: newer.id, version, format });
  expect(citation.citation).toMatch(shape);
});

test.each([
  [`/stories/${undated.id}`, 404],
  ["/stories/xyz", 400],
  [`/articles/${"0".repeat(32)}/copies`, 404],
  [`/articles/${"0".repeat(32)}/cite`, 404],
  [`/articles/${newer.id}/cite?version=9`, 404],
  [`/articles/${newer.id}/cite?format=apa`, 400],
])("%s is a %d", async (path, status) => {
  expect((await get(path)).status).toBe(status);
});
