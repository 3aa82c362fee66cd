/** `GET /captures` as a page: what became of a drop. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import type { ToldOutcome } from "@winnow/core/records";
import { z } from "zod";
import { queryOf } from "../../parameters.ts";
import { queryOfPage, servePage } from "../page-routes.ts";
import { articlePath, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { counted, instant } from "../parts/wording.ts";

const CapturesQuery = queryOf({ key: z.string().min(1).optional() });

export function serveCapturesPage(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/captures", async (c) => {
    const { key } = queryOfPage(c, CapturesQuery);
    const found = key === undefined ? null : await catalogue.outcomes(key);
    return {
      title: key === undefined ? "Drops" : `Drop ${key}`,
      section: "/drops",
      status: found?.length === 0 ? 404 : 200,
      main: html`<h1>What became of a drop</h1>
${captureForm(key ?? "")}
${found === null ? html`<p class="note">Every drop has an outcome: archived, a new version, a duplicate, or rejected with the reason. <a href="/drops">All drops</a></p>` : fates(key ?? "", found)}`,
    };
  });
}

/** Asks for the key of a drop. */
export function captureForm(key: string): Html {
  return html`<form class="filters" action="/captures" aria-label="One drop"><p class="long"><label for="key">Key in the inbox bucket</label><input id="key" name="key" required value="${key}" placeholder="inbox/news/page.html" autocapitalize="off" spellcheck="false"></p><p><button>Show</button></p></form>`;
}

function fates(key: string, outcomes: readonly ToldOutcome[]): Html {
  if (outcomes.length === 0) {
    return html`<p class="lead">Nothing dropped under ${foreign(key)} has an outcome yet.</p>`;
  }
  return html`<p class="note">${counted(outcomes.length, "capture")}</p><ol class="timeline">${outcomes.map(fate)}</ol>`;
}

function fate(outcome: ToldOutcome): Html {
  const { title, url, capturedAt, words, removedLines, notes } = outcome;
  return html`<li class="${outcome.outcome}"><p>${instant(capturedAt)} ${fateWords(outcome)}</p>
<p class="meta">${title === null ? "" : html`<span>${foreign(title)}</span> `}${url === null ? "" : html`<span>${foreign(url)}</span> `}<span>${counted(words, "word")}, ${counted(removedLines, "line")} removed</span>${notes.map((note) => html` <span>${foreign(note)}</span>`)}</p></li>`;
}

function fateWords(told: ToldOutcome): Html {
  switch (told.outcome) {
    case "rejected":
      return html`<b>rejected</b>: ${told.reason} (${foreign(told.detail)})`;
    case "duplicate":
      return html`<b>duplicate</b> of <a href="${articlePath(told.duplicateOf)}">an article</a>: ${told.reason}`;
    case "version":
      return html`<b>new version</b> of <a href="${articlePath(told.articleId)}">an article</a>: ${told.changed.join(", ")} changed`;
    default:
      return html`<b>${told.outcome}</b> as <a href="${articlePath(told.articleId)}">an article</a>`;
  }
}
