/** `GET /editions`: the archive as each cleaner made it, what may be done, and the reports. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { EditionsView, EditionView } from "../../admin/editions.ts";
import { isAdmin, requireAdmin } from "../../admin/require-admin.ts";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { pathOf, servePage } from "../page-routes.ts";
import { pageHeaders, type View } from "../parts/frame.ts";
import { type Html, html } from "../parts/html.ts";
import { counted, instant, percent } from "../parts/wording.ts";

const ReportPath = z.object({ id: z.string().regex(/^[\w-]{1,100}$/) });

/** A report brings a style of its own; nothing runs in it, and nothing is loaded. */
const reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Where editions are shown. */
export const editionsPath = "/editions";

export function serveEditionsPage(app: OpenAPIHono, { admin, access }: ApiDeps): void {
  if (admin === undefined) return;
  servePage(app, editionsPath, async ({ req }) => {
    return editionsView(
      await admin.list(),
      isAdmin(access, (name) => req.header(name), "with-session"),
    );
  });
  app.get("/editions/reports/:id", requireAdmin(access, "with-session"), async (c) => {
    const { id } = pathOf(c, ReportPath);
    const report = await admin.report(id, "html");
    if (report === null) throw new RefusedError("not-found", `reports: there is no report ${id}.`);
    return new Response(report, {
      headers: { ...pageHeaders, "Content-Security-Policy": reportPolicy },
    });
  });
}

function editionsView({ editions, progress, told, wish }: EditionsView, mayAsk: boolean): View {
  const isBusy = wish !== null || progress !== null;
  const canUndo = editions.some(({ state }) => state === "previous");
  return {
    title: "Editions",
    section: null,
    main: html`<h1>Editions</h1>
<p class="lead">The archive as a cleaner made it. A better one builds an edition beside the current one; its report says what would change; one step publishes it, and one takes it back.</p>
${wish === null ? "" : html`<p class="warn">Asked for, and not done yet: ${wish}</p>`}
${progress === null ? "" : progressLine(progress)}
${told === null ? "" : html`<p class="note">${instant(told.at)} ${told.what}</p>`}
<div class="wide" tabindex="0" role="region" aria-label="Editions"><table><thead><tr><th scope="col">Edition</th><th scope="col">State</th><th scope="col">Cleaner</th><th scope="col">Opened</th><th scope="col">Report</th><th scope="col"><span class="unseen">Steps</span></th></tr></thead><tbody>${editions.map((edition) => editionRow(edition, mayAsk && !isBusy))}</tbody></table></div>
${mayAsk ? stepsForm(isBusy, canUndo) : html`<p class="note">This session only reads: who logs in with the admin token can build, publish and undo.</p>`}`,
  };
}

function progressLine({ number, phase, done, of, secondsLeft }: Progress): Html {
  const share = of === null || of === 0 ? "" : `, ${percent(done / of)}`;
  const left =
    secondsLeft === null ? "" : `, about ${counted(Math.ceil(secondsLeft / 60), "minute")} left`;
  return html`<p class="note">Edition ${number}: ${phase}, ${counted(done, "page")} done${share}${left}. <a href="${editionsPath}">Look again</a></p>`;
}

type Progress = NonNullable<EditionsView["progress"]>;

function editionRow(
  { number, state, release, openedAt, comparedWith, report }: EditionView,
  mayAsk: boolean,
): Html {
  return html`<tr${state === "current" ? html` class="chosen"` : ""}><th scope="row">${number}</th><td>${state}</td><td><code>${release ?? "several"}</code></td><td>${openedAt === null ? "–" : instant(openedAt)}</td><td>${report === null ? "–" : html`<a href="/editions/reports/${report}">what it changes${comparedWith === null ? "" : ` of edition ${comparedWith}`}</a>`}</td><td>${mayAsk && state === "built" ? publishForm(number) : ""}</td></tr>`;
}

function publishForm(number: number): Html {
  return html`<form class="actions" method="post" action="${editionsPath}"><input type="hidden" name="number" value="${number}"><label><input type="checkbox" name="meant" value="yes"> although its report speaks against it</label> <button name="step" value="publish">Publish edition ${number}</button> <button class="plain" name="step" value="remove">Remove it</button></form>`;
}

function stepsForm(isBusy: boolean, canUndo: boolean): Html {
  if (isBusy)
    return html`<p class="note">The next step can be asked for when this one is done.</p>`;
  return html`<h2>Steps</h2><form class="actions" method="post" action="${editionsPath}"><button name="step" value="look">Look what would change</button> <button name="step" value="build">Build beside</button>${canUndo ? html` <button class="plain" name="step" value="undo">Go back to the edition before</button>` : ""}</form>
<p class="note">Looking writes nothing. Building writes a table of its own. Publishing and going back are one write each; nothing that was dropped meanwhile is lost.</p>`;
}
