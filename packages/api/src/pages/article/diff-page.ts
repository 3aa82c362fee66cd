/** `GET /articles/:id/diff` as a page: facts first, then sentences, in line or side by side. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type ArticleDiff, diffVersions } from "@winnow/core/diff";
import type { Catalogue } from "@winnow/core/ports";
import { VersionRef, type VersionSummary } from "@winnow/core/records";
import { z } from "zod";
import { queryOf } from "../../parameters.ts";
import { ArticlePath } from "../../routes/article/article.ts";
import { findVersions, pickVersion } from "../../routes/article/version-parameters.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleView, placeOf } from "../parts/article-frame.ts";
import { changeItem, factTable, fieldTable, type Layout } from "../parts/changes.ts";
import { articlePath } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { counted, instant } from "../parts/wording.ts";

const DiffQuery = queryOf({
  from: VersionRef.optional(),
  to: VersionRef.optional(),
  view: z.enum(["line", "side"]).default("line"),
});

/** What a browser is asked to lay out; the JSON has the rest. */
const maxShownChanges = 300;

export function serveDiffPage(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/articles/:id/diff", async (c) => {
    const place = await placeOf(catalogue, pathOf(c, ArticlePath).id);
    const refs = queryOfPage(c, DiffQuery);
    const versions = await findVersions(catalogue, place.id);
    const from = refs.from === undefined ? versions.usual?.from : pickVersion(versions, refs.from);
    const to = refs.to === undefined ? versions.usual?.to : pickVersion(versions, refs.to);
    if (!from || !to) return articleView(place, "diff", oneText(place.id), null);
    const main = diffMain(diffVersions(from, to), refs.view);
    return articleView(place, "diff", main, diffPath(place.id, from, to, null));
  });
}

function oneText(id: string): Html {
  return html`<h2>Changes</h2><p class="lead">The archive has one text of this article: nothing to compare. <a href="${articlePath(id, "timeline")}">Its saves</a></p>`;
}

function diffMain(diff: ArticleDiff, layout: Layout): Html {
  const { articleId, from, to, headline, fields, numbers, names, changes } = diff;
  const isSame = headline === null && fields.length === 0 && changes.length === 0;
  return html`<h2>From version ${from.number} to version ${to.number}</h2>
<p class="lead">${savedAt(from)} → ${savedAt(to)}: <ins>${counted(diff.addedWordCount, "word")} added</ins>, <del>${counted(diff.removedWordCount, "word")} removed</del>.</p>
${from.release === to.release ? "" : html`<p class="warn">Different cleaners read the two (${from.release}, ${to.release}): some of this may be their doing.</p>`}
${diff.grain === "word" ? "" : html`<p class="note">Long texts: ${diff.grain === "sentence" ? "some sentences are compared as wholes" : "they stand as one replaced piece"}.</p>`}
<p>${layoutLinks(diff, layout)}</p>
${isSame ? html`<p class="lead">They read the same.</p>` : ""}
${headline === null ? "" : html`<h3>Headline</h3><ol class="changes ${layout}">${changeItem(headline, null, layout)}</ol>`}
${factTable("Numbers", numbers)}
${names === null ? html`<p class="note">This script has no capitals: names cannot be told.</p>` : factTable("Names", names)}
${fieldTable(fields)}
${changes.length === 0 ? "" : html`<h3>Sentences</h3><ol class="changes ${layout}">${changes.slice(0, maxShownChanges).map((change, n) => changeItem(change, n, layout))}</ol>`}
${changes.length > maxShownChanges ? html`<p>${counted(changes.length - maxShownChanges, "more change")}: <a href="${diffPath(articleId, from, to, null)}">all of them as JSON</a>.</p>` : ""}`;
}

function savedAt({ capturedAt }: VersionSummary): Html {
  return instant(capturedAt);
}

function layoutLinks({ articleId, from, to }: ArticleDiff, layout: Layout): Html {
  const other: Layout = layout === "line" ? "side" : "line";
  const label = { line: "In line", side: "Side by side" };
  return html`<b>${label[layout]}</b> · <a href="${diffPath(articleId, from, to, other)}">${label[other]}</a> · <a href="${diffPath(articleId, to, from, layout)}">Swap</a>`;
}

type Hashed = Pick<VersionSummary, "textHash">;

/** The address of a comparison; without a layout, of its JSON. */
function diffPath(id: string, from: Hashed, to: Hashed, layout: Layout | null): string {
  const pair = `from=${from.textHash.slice(0, 12)}&to=${to.textHash.slice(0, 12)}`;
  return layout === null
    ? `${articlePath(id, "diff")}.json?${pair}`
    : `${articlePath(id, "diff")}?${pair}&view=${layout}`;
}
