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
import { changeItem, factTable, fieldTable, type Layout, textOfChange } from "../parts/changes.ts";
import { articlePath } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { PartNumber, type Portion, partLinks, partQuery, portionOf } from "../parts/portion.ts";
import { counted, instant } from "../parts/wording.ts";

const DiffQuery = queryOf({
  from: VersionRef.optional(),
  to: VersionRef.optional(),
  view: z.enum(["line", "side"]).default("line"),
  part: PartNumber,
});

/** What stands around a change, in bytes. */
const frameBytes = 120;

/** How a comparison is looked at. */
interface Look {
  layout: Layout;
  part: number;
}

export function serveDiffPage(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/articles/:id/diff", async (c) => {
    const place = await placeOf(catalogue, pathOf(c, ArticlePath).id);
    const refs = queryOfPage(c, DiffQuery);
    const versions = await findVersions(catalogue, place.id);
    const from = refs.from === undefined ? versions.usual?.from : pickVersion(versions, refs.from);
    const to = refs.to === undefined ? versions.usual?.to : pickVersion(versions, refs.to);
    if (!from || !to) return articleView(place, "diff", oneText(place.id), null);
    const main = diffMain(diffVersions(from, to), { layout: refs.view, part: refs.part });
    return articleView(place, "diff", main, jsonPath(place.id, from, to));
  });
}

function oneText(id: string): Html {
  return html`<h2>Changes</h2><p class="lead">The archive has one text of this article: nothing to compare. <a href="${articlePath(id, "timeline")}">Its saves</a></p>`;
}

function diffMain(diff: ArticleDiff, { layout, part }: Look): Html {
  const { articleId, from, to, headline, fields, changes } = diff;
  const isSame = headline === null && fields.length === 0 && changes.length === 0;
  const portion = portionOf(changes, part, textOfChange, frameBytes);
  const { before, items } = portion;
  const pathOfPart = (other: number) => diffPath(articleId, from, to, { layout, part: other });
  return html`<h2>From version ${from.number} to version ${to.number}</h2>
<p class="lead">${savedAt(from)} → ${savedAt(to)}: <ins>${counted(diff.addedWordCount, "word")} added</ins>, <del>${counted(diff.removedWordCount, "word")} removed</del>.</p>
${from.release === to.release ? "" : html`<p class="warn">Different cleaners read the two (${from.release}, ${to.release}): some of this may be their doing.</p>`}
${grainNote(diff)}
<p>${layoutLinks(diff, { layout, part: portion.part })}</p>
${isSame ? html`<p class="lead">They read the same.</p>` : ""}
${headline === null ? "" : html`<h3>Headline</h3><ol class="changes ${layout}">${changeItem(headline, null, layout)}</ol>`}
${portion.part > 1 ? "" : html`${facts(diff, portion, layout)}${fieldTable(fields)}`}
${changes.length === 0 ? "" : html`<h3>Sentences</h3><ol class="changes ${layout}">${items.map((change, n) => changeItem(change, before + n, layout))}</ol>`}
${partLinks(portion, "changes", pathOfPart)}`;
}

/** How far texts were compared that are too long to be compared whole, and where they stand. */
function grainNote({ articleId, from, grain, to }: ArticleDiff): Html {
  if (grain === "word") return html``;
  if (grain === "sentence") {
    return html`<p class="note">Long texts: some sentences are compared as wholes.</p>`;
  }
  const textLink = ({ number, textHash }: VersionSummary) =>
    html`<a href="${articlePath(articleId, `versions/${textHash}`)}">version ${number}</a>`;
  return html`<p class="warn">These texts are too long to be compared: each stands as one piece, of which the beginning is shown.</p>
<p class="note">Whole: ${textLink(from)}, ${textLink(to)}.</p>`;
}

/** Numbers and names, which lead to where they stand, be it another part. */
function facts(
  { articleId, from, names, numbers, to }: ArticleDiff,
  first: Portion<unknown>,
  layout: Layout,
): Html {
  const hrefOf = (change: number) => {
    const part = first.partOf(change);
    if (part === 1) return `#change-${change}`;
    return `${diffPath(articleId, from, to, { layout, part })}#change-${change}`;
  };
  return html`${factTable("Numbers", numbers, hrefOf)}
${names === null ? html`<p class="note">This script has no capitals: names cannot be told.</p>` : factTable("Names", names, hrefOf)}
`;
}

function savedAt({ capturedAt }: VersionSummary): Html {
  return instant(capturedAt);
}

function layoutLinks({ articleId, from, to }: ArticleDiff, { layout, part }: Look): Html {
  const other: Layout = layout === "line" ? "side" : "line";
  const label = { line: "In line", side: "Side by side" };
  return html`<b>${label[layout]}</b> · <a href="${diffPath(articleId, from, to, { layout: other, part })}">${label[other]}</a> · <a href="${diffPath(articleId, to, from, { layout, part: 1 })}">Swap</a>`;
}

type Hashed = Pick<VersionSummary, "textHash">;

function pairOf(from: Hashed, to: Hashed) {
  return { from: from.textHash.slice(0, 12), to: to.textHash.slice(0, 12) };
}

/** The address of a comparison. */
function diffPath(id: string, from: Hashed, to: Hashed, { layout, part }: Look): string {
  const query = { ...pairOf(from, to), view: layout, ...partQuery(part) };
  return `${articlePath(id, "diff")}?${new URLSearchParams(query)}`;
}

function jsonPath(id: string, from: Hashed, to: Hashed): string {
  return `${articlePath(id, "diff")}.json?${new URLSearchParams(pairOf(from, to))}`;
}
