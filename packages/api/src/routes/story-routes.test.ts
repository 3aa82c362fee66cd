import { Story } from "@winnow/core/records";
import { expect, test } from "vitest";
import { bodyOf } from "../fixture/body-of.ts";
import { newer, older, smallApi, smallCatalogue, undated } from "../fixture/small-archive.ts";
import { Citation } from "./article/cite.ts";
import { Copies } from "./article/copies.ts";

const member = (articleId: string) => ({
  articleId,
  ...{ title: null, url: null, publisher: null, agency: null, publishedAt: null, wordCount: 7 },
  role: "copy" as const,
});
const story: Story = {
  id: older.id,
  representative: newer.id,
  members: [member(older.id), member(newer.id)],
};
const get = smallApi({ catalogue: smallCatalogue().tell({ story }) });

test.each([[older.id], [newer.id]])(
  "/stories/%s is the story of any of its articles",
  async (id) => {
    expect(await bodyOf(await get(`/stories/${id}`), Story)).toEqual(story);
  },
);

test("copies are the others of the story, and none of who is alone", async () => {
  const copies = await bodyOf(await get(`/articles/${older.id}/copies`), Copies);
  expect(copies).toEqual({ articleId: older.id, storyId: story.id, copies: [member(newer.id)] });
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
