/** `GET /articles/:id/lines` as a page: what stayed of a saved page, what was cut off, and why. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import type { ArticleLines, PageLine } from "../../lines/article-lines.ts";
import { learnedPass, readLines } from "../../lines/read-lines.ts";
import { queryOf } from "../../parameters.ts";
import { ArticlePath } from "../../routes/article/article.ts";
import { LinesQuery } from "../../routes/article/lines.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleView, placeOf } from "../parts/article-frame.ts";
import { articlePath, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { PartNumber, partLinks, partQuery, portionOf } from "../parts/portion.ts";
import { fieldNames } from "../parts/record.ts";
import { counted, percent } from "../parts/wording.ts";

/** A run of as many lines that went for one reason is folded. */
const foldFrom = 4;

/** A line of a menu may hold a page: its beginning tells it. */
const maxLineLength = 1200;

/** As much of a candidate as tells it, and as many as tell the choice; the JSON has all. */
const maxValueLength = 300;
const maxCandidates = 60;

/** What stands around a line, in bytes: most of it is the same for all. */
const frameBytes = 20;

/** All lines, or those that one pass touched, a part at a time. */
const PageQuery = queryOf({
  ...LinesQuery.shape,
  pass: z.string().max(100).optional(),
  part: PartNumber,
});

export function serveLinesPage(app: OpenAPIHono, deps: ApiDeps): void {
  servePage(app, "/articles/:id/lines", async (c) => {
    const place = await placeOf(deps.catalogue, pathOf(c, ArticlePath).id);
    const { version, pass = null, part } = queryOfPage(c, PageQuery);
    const explained = await readLines(deps, place.id, version);
    return articleView(place, "lines", linesMain(explained, { pass, part }), jsonPath(explained));
  });
}

function jsonPath({ articleId, version }: ArticleLines): string {
  const query = version.isCurrent ? "" : `?version=${version.textHash}`;
  return `${articlePath(articleId, "lines")}.json${query}`;
}

/** The address of the lines; what is usual goes without saying. */
function linesPath(
  { articleId, version }: ArticleLines,
  { part, pass }: { part: number; pass: string | null },
): string {
  const query = new URLSearchParams({
    ...(!version.isCurrent && { version: version.textHash }),
    ...(pass !== null && { pass }),
    ...partQuery(part),
  });
  return `${articlePath(articleId, "lines")}${query.size > 0 ? `?${query}` : ""}`;
}

function linesMain(
  explained: ArticleLines,
  { part, pass: only }: { part: number; pass: string | null },
): Html {
  const { lines, version, isArchivedText, rejected, release } = explained;
  const removed = lines.filter(({ removal }) => removal !== null);
  const touched = only === null ? lines : lines.filter((line) => touchedBy(line, only));
  const portion = portionOf(touched, part, textsOf, frameBytes);
  const pathOfPart = (to: number) => linesPath(explained, { part: to, pass: only });
  return html`<h2>The page as lines${version.isCurrent ? "" : `, version ${version.number}`}</h2>
<p class="lead">${counted(lines.length, "line")}: ${lines.length - removed.length} kept, ${removed.length} removed. <a href="${portion.part === 1 ? "" : pathOfPart(1)}#candidates">What each field was chosen from</a></p>
<p class="note">Read again from the raw copy by cleaner ${release}${isArchivedText ? ", which makes the archived text" : html`; <strong>its text is not the archived one</strong>`}.${rejected === null ? "" : html` It would not archive the page: ${rejected.reason} (${foreign(rejected.detail)}).`}</p>
${passTally(explained, removed, only)}
<ol class="lines">${runsOf(portion.items).map((run) => (run.length < foldFrom ? run.map(lineItem) : foldedRun(run)))}</ol>
${partLinks(portion, "lines", pathOfPart)}
${portion.part === 1 ? candidateTable(explained) : ""}`;
}

/** What of a line stands on the page; reasons are the same again and again, and packed to nothing. */
function textsOf({ text, trims }: PageLine): string {
  const cuts = trims.map((trim) => `${trim.text.slice(0, maxValueLength)}${trim.reason}`);
  return `${text.slice(0, maxLineLength)}${cuts.join("")}`;
}

/** Which passes took how much: the answer to "what does this cleaner do?" before the first line. */
function passTally(
  explained: ArticleLines,
  removed: readonly PageLine[],
  only: string | null,
): Html {
  const counts = new Map<string, number>();
  for (const { removal } of removed) {
    if (removal !== null) counts.set(removal.pass, (counts.get(removal.pass) ?? 0) + 1);
  }
  if (counts.size === 0) return html``;
  return html`<ul class="chips" aria-label="Lines removed by pass">${[...counts].map(
    ([pass, count]) => {
      const href = linesPath(explained, { part: 1, pass: pass === only ? null : pass });
      return html`<li><a href="${href}"${pass === only ? html` aria-current="true"` : ""}>${passName(pass)} <b>${count}</b>${pass === only ? html` <span aria-hidden="true">×</span><span class="unseen">, show all lines</span>` : ""}</a></li>`;
    },
  )}</ul>`;
}

/** Whether a pass removed a line or cut something off it. */
function touchedBy({ removal, trims }: PageLine, pass: string): boolean {
  return removal?.pass === pass || trims.some((trim) => trim.pass === pass);
}

function passName(pass: string): string {
  return pass === learnedPass ? "learned from the source" : pass;
}

/** Neighbours that one pass took for one reason; scores in a reason (`scored .34`) make no other. */
function runsOf(lines: readonly PageLine[]): PageLine[][] {
  const runs: PageLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0] && causeOf(run[0]) !== null && causeOf(run[0]) === causeOf(line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function causeOf({ removal }: PageLine): string | null {
  return removal && `${removal.pass}: ${removal.reason.replace(/\d*\.\d+/g, "#")}`;
}

function foldedRun(run: readonly PageLine[]): Html {
  const first = run[0];
  if (first === undefined) return html``;
  const last = run.at(-1)?.at ?? first.at;
  return html`<li class="run"><details><summary><span class="at">${first.at}–${last}</span> <span class="mark">−</span> ${counted(run.length, "line")} <small>${cause(first)}</small></summary><ol class="lines">${run.map(lineItem)}</ol></details></li>`;
}

function lineItem(line: PageLine): Html {
  const { at, role, removal, trims } = line;
  const text =
    line.text.length > maxLineLength ? `${line.text.slice(0, maxLineLength)}…` : line.text;
  const isTrimmed = removal === null && trims.length > 0;
  const [kind, mark, word] =
    removal !== null
      ? ["removed", "−", "removed"]
      : isTrimmed
        ? ["kept", "~", "kept in part"]
        : ["kept", "+", "kept"];
  return html`<li id="l${at}" class="${kind}"><a class="at" href="#l${at}">${at}</a> <span class="mark" aria-hidden="true">${mark}</span><span class="unseen">${word}: </span>
<div>${removal === null ? html`<p dir="auto">${text}</p>` : html`<del dir="auto">${text}</del>`}
${roleName(role) === "" && removal === null && trims.length === 0 ? "" : html`<small>${removal === null ? roleName(role) : cause(line)}${trims.map((trim) => html` <span>cut off: <del>${foreign(trim.text.slice(0, maxValueLength))}</del> ${passName(trim.pass)}: ${trim.reason}</span>`)}</small>`}</div></li>`;
}

/** Paragraphs are what a reader takes lines for: only the others are named. */
function roleName(role: PageLine["role"]): string {
  return role === null || role === "paragraph" ? "" : role;
}

function cause({ removal }: PageLine): Html {
  return removal === null
    ? html``
    : html`<b>${passName(removal.pass)}</b>: ${foreign(removal.reason)}`;
}

function candidateTable(explained: ArticleLines): Html {
  const { candidates } = explained;
  if (candidates.length === 0) return html``;
  const left = candidates.length - maxCandidates;
  return html`<h2 id="candidates">What each field was chosen from</h2>
<div class="wide" tabindex="0" role="region" aria-labelledby="candidates"><table><thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Read by</th><th scope="col">Sure</th></tr></thead><tbody>${candidates
    .slice(0, maxCandidates)
    .map(
      ({ field, value, source, confidence, isChosen }) =>
        html`<tr${isChosen ? html` class="chosen"` : ""}><th scope="row">${fieldNames[field]}${isChosen ? html` <span class="badge">chosen</span>` : ""}</th><td>${foreign(value.slice(0, maxValueLength))}</td><td><code>${source}</code></td><td>${percent(confidence)}</td></tr>`,
    )}</tbody></table></div>${left > 0 ? html`<p>${counted(left, "more candidate")}: <a href="${jsonPath(explained)}">all of them as JSON</a>.</p>` : ""}`;
}
