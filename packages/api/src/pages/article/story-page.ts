/** `GET /articles/:id/story` as a page: who else carries the text, in order of publication. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import type { Relation, Story } from "@winnow/core/records";
import { ArticlePath } from "../../routes/article/article.ts";
import { pathOf, servePage } from "../page-routes.ts";
import { articleView, placeOf } from "../parts/article-frame.ts";
import { articleLink, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { counted, percent } from "../parts/wording.ts";
import { familyPicture, familyTable } from "./family.ts";

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
    const titles = new Map(
      await Promise.all(
        relations.map(async ({ to }) => [to, (await catalogue.place(to))?.title ?? null] as const),
      ),
    );
    const main = html`${family(place.id, story)}${relationList(relations, titles)}`;
    return articleView(place, "story", main);
  });
}

function family(id: string, story: Story | null): Html {
  if (story === null) {
    return html`<h2>Story</h2><p class="lead">Nobody else in the archive carries this text.</p>`;
  }
  return html`<h2>${counted(story.members.length, "article")} with this text</h2>
<p class="note">In order of publication, the undated last: who had it first stands first. Times are UTC.</p>
${familyPicture(id, story)}
${familyTable(id, story)}`;
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
