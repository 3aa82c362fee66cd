/** `GET /articles/:id/story` as a page: who else carries the text, in order of publication. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import type { Relation, Story } from "@winnow/core/records";
import { queryOf } from "../../parameters.ts";
import { ArticlePath } from "../../routes/article/article.ts";
import { refuseStory } from "../../routes/story-by-id.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleView, placeOf } from "../parts/article-frame.ts";
import { articleLink, articlePath, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { PartNumber, partLinks, partQuery, portionOf } from "../parts/portion.ts";
import { counted, percent } from "../parts/wording.ts";
import { familyPicture, familyTable } from "./family.ts";

/** A story may have thousands of copies. */
const PageQuery = queryOf({ part: PartNumber });

/** What stands around the headline of a member, in bytes. */
const frameBytes = 90;

/** Neighbours that are named. */
const maxNear = 40;

const relationWords = {
  contains: "holds the whole text of",
  part: "is a part of",
  "facts-differ": "has other facts than",
} as const;

export function serveStoryPage(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/articles/:id/story", async (c) => {
    const place = await placeOf(catalogue, pathOf(c, ArticlePath).id);
    const [story, relations] = await Promise.all([
      catalogue.story(place.id),
      catalogue.relations(place.id),
    ]);
    const near = relations.slice(0, maxNear);
    const titles = new Map(
      await Promise.all(
        near.map(async ({ to }) => [to, (await catalogue.place(to))?.title ?? null] as const),
      ),
    );
    const { part } = queryOfPage(c, PageQuery);
    const main = html`${family(place.id, story, part)}${relationList(near, titles)}${relations.length > near.length ? html`<p class="note">${counted(relations.length - near.length, "more")} in the JSON.</p>` : ""}`;
    return articleView(place, "story", main);
  });
  // A story's own address leads to the article that stands for it; programs get the story itself.
  servePage(app, "/stories/:id", async (c) => {
    const { id } = pathOf(c, ArticlePath);
    const story = await catalogue.story(id);
    return c.redirect(articlePath(story?.representative ?? refuseStory(id), "story"));
  });
}

function family(id: string, story: Story | null, part: number): Html {
  if (story === null) {
    return html`<h2>Story</h2><p class="lead">Nobody else in the archive carries this text.</p>`;
  }
  const portion = portionOf(story.members, part, ({ title }) => title ?? "", frameBytes);
  const pathOfPart = (to: number) =>
    `${articlePath(id, "story")}?${new URLSearchParams(partQuery(to))}`;
  return html`<h2>${counted(story.members.length, "article")} with this text</h2>
<p class="note">In order of publication, the undated last: who had it first stands first. Times are UTC.</p>
${portion.part === 1 ? familyPicture(id, story) : ""}
${familyTable(id, story, portion.items)}
${partLinks(portion, "articles", pathOfPart)}`;
}

function relationList(
  relations: readonly Relation[],
  titles: ReadonlyMap<string, string | null>,
): Html {
  if (relations.length === 0) return html``;
  return html`<h2>Near it</h2><ul class="relations">${relations.map(
    ({ to, kind, containment, conflicts }) =>
      html`<li><p>This article ${relationWords[kind]} ${articleLink(to, { title: titles.get(to) ?? null })} <small>${percent(containment)} of the shorter text stands in the longer</small></p>${conflicts.length === 0 ? "" : html`<ul>${conflicts.map(({ kind: what, ours, theirs }) => html`<li>${what}: ${foreign(ours)} here, ${foreign(theirs)} there</li>`)}</ul>`}</li>`,
  )}</ul>`;
}
