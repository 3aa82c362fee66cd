/** `GET /articles/:id/timeline` as a page: every save of an article, and the texts to compare. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import type { ArticleVersion, TimelineEntry } from "@winnow/core/records";
import { queryOf } from "../../parameters.ts";
import { ArticlePath, refuseUnknown } from "../../routes/article/article.ts";
import { findVersions } from "../../routes/article/version-parameters.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleView, placeOf } from "../parts/article-frame.ts";
import { articlePath, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { PartNumber, partLinks, partQuery, portionOf } from "../parts/portion.ts";
import { counted, instant } from "../parts/wording.ts";
import { type Step, stepsOf } from "./steps.ts";
import { editList, versionStrip } from "./version-strip.ts";

/** What a save was, in words. */
const kinds: Record<TimelineEntry["kind"], string> = {
  first: "first seen",
  edit: "edited",
  revert: "back to an earlier text",
  same: "the same",
  unsettled: "read by another cleaner: whether anybody edited is not known",
  rejected: "no article stood there",
};

const changedNames = {
  text: "text",
  title: "headline",
  byline: "author",
  publishedAt: "date",
} as const;

/** Saves may be thousands: they stand in parts. */
const PageQuery = queryOf({ part: PartNumber });

/** Texts that are offered for a comparison, the latest; those before are reached from their saves. */
const maxOffered = 60;

/** What stands around a save, in bytes. */
const frameBytes = 60;

export function serveHistoryPages(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/articles/:id/timeline", async (c) => {
    const place = await placeOf(catalogue, pathOf(c, ArticlePath).id);
    const [entries, { all }] = await Promise.all([
      catalogue.timeline(place.id),
      findVersions(catalogue, place.id),
    ]);
    const { part } = queryOfPage(c, PageQuery);
    const main = historyMain(place.id, entries ?? refuseUnknown(place.id), { versions: all, part });
    return articleView(place, "timeline", main);
  });
  servePage(app, "/articles/:id/versions", async (c) =>
    c.redirect(articlePath(pathOf(c, ArticlePath).id, "timeline")),
  );
}

function historyMain(
  id: string,
  entries: readonly TimelineEntry[],
  { part, versions }: { part: number; versions: readonly ArticleVersion[] },
): Html {
  const numbers = new Map(versions.map(({ textHash, number }) => [textHash, number]));
  const portion = portionOf(entries, part, ({ url }) => url ?? "", frameBytes);
  const path = articlePath(id, "timeline");
  const pathOfPart = (to: number) => `${path}?${new URLSearchParams(partQuery(to))}#saves`;
  return html`${portion.part === 1 ? texts(id, stepsOf(entries, versions), versions) : html`<p><a href="${path}">Texts, and what changed</a></p>`}
<h2 id="saves">Saves</h2>
<p class="note">${counted(entries.length, "save")}, the earliest first; times are UTC.</p>
<ol class="timeline">${portion.items.map((entry) => save(id, entry, numbers))}</ol>
${partLinks(portion, "saves", pathOfPart)}`;
}

function texts(id: string, steps: readonly Step[], versions: readonly ArticleVersion[]): Html {
  return html`<h2>Texts</h2>
${versionStrip(id, steps)}
${editList(id, steps)}
<h2>Compare</h2>
${versionsForm(id, versions)}
`;
}

/** The texts, and where there are several, a form that compares two. */
function versionsForm(id: string, versions: readonly ArticleVersion[]): Html {
  const last = versions.length;
  const left = last - maxOffered;
  const isOne = last < 2;
  const choice = (name: string, version: ArticleVersion, preset: number) =>
    html`<td><input type="radio" name="${name}" value="${version.textHash.slice(0, 12)}" aria-label="${name} version ${version.number}"${version.number === preset ? html` checked` : ""}></td>`;
  const table = html`<div class="wide" tabindex="0" role="region" aria-label="Texts"><table><thead><tr>${isOne ? "" : html`<th scope="col">From</th><th scope="col">To</th>`}<th scope="col">Version</th><th scope="col">First saved</th><th scope="col">Words</th><th scope="col">Headline</th></tr></thead><tbody>${versions
    .slice(-maxOffered)
    .map(
      (version) =>
        html`<tr>${isOne ? "" : html`${choice("from", version, last - 1)}${choice("to", version, last)}`}<th scope="row"><a href="${articlePath(id, `versions/${version.textHash}`)}">Version ${version.number}</a>${version.isCurrent ? html` <span class="badge">current</span>` : ""}</th><td>${instant(version.capturedAt)}</td><td>${version.wordCount}</td><td>${foreign(version.title?.value ?? "–", version.language?.value)}</td></tr>`,
    )}</tbody></table></div>`;
  if (isOne) return html`${table}<p class="note">One text alone: nothing to compare.</p>`;
  return html`<form action="${articlePath(id, "diff")}">${table}${left > 0 ? html`<p class="note">${counted(left, "earlier text")}: an address takes any two by number, <code>?from=1&amp;to=2</code>.</p>` : ""}<p><button>Compare</button></p></form>`;
}

function save(id: string, entry: TimelineEntry, numbers: ReadonlyMap<string, number>): Html {
  const { at, kind, changed, rejected, url, textHash, wordCount, isCurrent } = entry;
  const number = textHash === null ? undefined : numbers.get(textHash);
  const what = changed.map((field) => changedNames[field]).join(", ");
  return html`<li class="${kind}"><p>${instant(at)} <b>${kinds[kind]}</b>${what === "" ? "" : `: ${what}`}${isCurrent ? html` <span class="badge">shown</span>` : ""}</p>
<p class="meta">${number === undefined || textHash === null ? "" : html`<a href="${articlePath(id, `versions/${textHash}`)}">version ${number}</a> `}${wordCount > 0 ? html`<span>${counted(wordCount, "word")}</span> ` : ""}${url === null ? "" : html`<span>${foreign(url)}</span> `}<span>cleaner ${entry.release}</span>${rejected === null ? "" : html` <span>${rejected.reason}: ${foreign(rejected.detail)}</span>`}</p></li>`;
}
