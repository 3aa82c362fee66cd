/** `GET /drops`: what became of what was dropped, and on an operator's own machine a place to drop. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ToldOutcome } from "@winnow/core/records";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import type { DeadLetter } from "../../desk.ts";
import { queryOf } from "../../parameters.ts";
import { queryOfPage, servePage } from "../page-routes.ts";
import { articleLink, foreign } from "../parts/foreign.ts";
import type { View } from "../parts/frame.ts";
import { type Html, html } from "../parts/html.ts";
import { counted, instant } from "../parts/wording.ts";
import { captureForm } from "./captures-page.ts";
import { dropForm } from "./drop-form.ts";
import { type DropFate, FateName, type FatePage, readFates } from "./fates.ts";

const DropsQuery = queryOf({
  outcome: FateName.optional(),
  collection: z.string().min(1).max(200).optional(),
  after: z.string().min(1).max(1024).optional(),
});
type DropsQuery = z.infer<typeof DropsQuery>;

/** Letters that the page shows; `winnow dlq list` has all. */
const maxLetters = 50;

export function serveDropsPage(app: OpenAPIHono, { catalogue, desk }: ApiDeps): void {
  servePage(app, "/drops", async (c) => {
    const query = queryOfPage(c, DropsQuery);
    if (desk === undefined) return withoutDesk();
    const { after = null, collection = null, outcome = null } = query;
    const [page, letters] = await Promise.all([
      readFates({ catalogue, desk }, { after, collection, outcome }),
      desk.letters(),
    ]);
    return dropsView(query, page, letters);
  });
}

function withoutDesk(): View {
  return {
    title: "Drops",
    section: "/drops",
    main: html`<h1>What became of a drop</h1>
${captureForm("")}
<p class="note">Every drop has an outcome: archived, a new version, a duplicate, or rejected with the reason. <code>winnow outcomes</code> lists those of a machine's own archive, <code>winnow dlq list --deployed</code> the dead letters.</p>`,
  };
}

function dropsView(query: DropsQuery, page: FatePage, letters: readonly DeadLetter[]): View {
  const { shown, next } = page;
  return {
    title: "Drops",
    section: "/drops",
    main: html`<h1>Drops</h1>
${dropForm(query.collection ?? "")}
<h2>What became of them</h2>
${fateBar(query, page)}
${captureForm("")}
${shown.length === 0 ? html`<p class="lead">${page.lookedAt === 0 ? "The inbox is empty." : "None of these."}</p>` : html`<ol class="timeline">${shown.map(dropItem)}</ol>`}
<nav class="paging" aria-label="Pages">${query.after === undefined ? "" : html`<a href="${dropsPath({ ...query, after: undefined })}">First page</a> `}${next === null ? "" : html`<a class="more" href="${dropsPath({ ...query, after: next })}">More drops</a>`}</nav>
${letterList(letters)}
<p class="note"><a href="/editions">Editions</a>: the archive as each cleaner made it.</p>`,
  };
}

/** The address of a list of drops. */
export function dropsPath(
  query: {
    [Name in "outcome" | "collection" | "after"]?: string | undefined;
  },
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size === 0 ? "/drops" : `/drops?${search}`;
}

/** Captures by fate: a bar, whose numbers stand below it as links. */
function fateBar(query: DropsQuery, { counts, lookedAt, next }: FatePage): Html {
  const told = FateName.options.flatMap((name) => {
    const count = counts.get(name) ?? 0;
    return count > 0 ? [{ name, count }] : [];
  });
  const sum = told.reduce((total, { count }) => total + count, 0);
  let at = 0;
  const pieces = told.map(({ name, count }) => {
    const width = Math.round((1000 * count) / sum) / 10;
    at += width;
    return html`<rect class="${name}" x="${Math.round((at - width) * 10) / 10}%" width="${width}%" height="100%"/>`;
  });
  const chip = ({ name, count }: { name: FateName; count: number }) => {
    const isSet = query.outcome === name;
    const href = dropsPath({
      ...query,
      after: undefined,
      outcome: isSet ? undefined : name,
    });
    return html`<li class="${name}"><a href="${href}"${isSet ? html` aria-current="true"` : ""}>${name} <b>${count.toLocaleString("en-US")}</b>${isSet ? html` <span aria-hidden="true">×</span><span class="unseen">, lift this filter</span>` : ""}</a></li>`;
  };
  const which = next === null && query.after === undefined ? "All" : "Of";
  return html`${sum === 0 ? "" : html`<svg class="fates" aria-hidden="true" preserveAspectRatio="none">${pieces}</svg>`}
<ul class="chips" aria-label="Captures by outcome">${told.map(chip)}</ul>
<p class="note">${which} ${counted(lookedAt, "drop")}${query.collection === undefined ? "" : html` of ${foreign(query.collection)}`}, in the order of their keys.</p>`;
}

function dropItem({ key, outcomes, failure }: DropFate): Html {
  const name = html`<a href="/captures?key=${encodeURIComponent(key)}">${foreign(key.replace(/^inbox\//, ""))}</a>`;
  const first = outcomes[0];
  if (first === undefined) {
    return html`<li class="${failure?.isFinal ? "rejected" : "pending"}"><p><b>${failure?.isFinal ? "failed" : failure === null ? "in hand" : `tried ${counted(failure.attempt, "time")}`}</b> ${name}</p>${failure === null ? "" : html`<p class="meta">${foreign(failure.error)}</p>`}</li>`;
  }
  const more = outcomes.length - 1;
  return html`<li class="${first.outcome}"><p><b>${first.outcome}</b>${first.outcome === "rejected" ? `: ${first.reason}` : ""} ${name}</p>
<p class="meta">${instant(first.droppedAt)}${titleOf(first)}${first.outcome === "rejected" ? html` <span>${foreign(first.detail)}</span>` : ""}${more > 0 ? html` <span>${counted(more, "more capture")}</span>` : ""}</p></li>`;
}

/** What it became, which need not have a headline, or what it says of itself. */
function titleOf(told: ToldOutcome): Html {
  const id = "articleId" in told ? told.articleId : "duplicateOf" in told ? told.duplicateOf : null;
  if (id !== null) return html` <span>${articleLink(id, { title: told.title })}</span>`;
  return told.title === null ? html`` : html` <span>${foreign(told.title)}</span>`;
}

function letterList(letters: readonly DeadLetter[]): Html {
  const heading = html`<h2 id="letters">Dead letters</h2>`;
  if (letters.length === 0) {
    return html`${heading}<p class="note">None: nothing that was dropped has failed for good.</p>`;
  }
  const left = letters.length - maxLetters;
  return html`${heading}
<p class="note">${counted(letters.length, "drop")} failed at every try. What was dropped stays in the inbox, whatever becomes of its letter.</p>
<ol class="timeline">${letters.slice(0, maxLetters).map(letterItem)}</ol>
${left > 0 ? html`<p class="note">${counted(left, "more letter")}: <code>winnow dlq list</code>.</p>` : ""}
<form method="post" action="/drops/letters"><input type="hidden" name="id" value="all"><p><button name="fate" value="redrive">Queue all again</button></p></form>`;
}

function letterItem({ id, key, state, attempts, sentAt, reason }: DeadLetter): Html {
  return html`<li class="rejected"><p>${instant(sentAt)} <b>${state === "settled" ? "settled meanwhile" : "failed"}</b> ${foreign(key ?? "a message that cannot be read")}</p>
<p class="meta">${attempts === null ? "" : html`<span>${counted(attempts, "try", "tries")}</span> `}<span>${foreign(reason ?? "no reason was noted")}</span></p>
<form class="actions" method="post" action="/drops/letters"><input type="hidden" name="id" value="${id}"><button name="fate" value="redrive">Queue again</button> <button class="plain" name="fate" value="drop">Throw the letter away</button></form></li>`;
}
