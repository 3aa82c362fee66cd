/** The texts of an article in a row, shaded by how much each changed, and its edits, facts first. */
import type { ArticleDiff } from "@winnow/core/diff";
import { changeText } from "../parts/changes.ts";
import { articlePath, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { fieldNames } from "../parts/record.ts";
import { counted, instant } from "../parts/wording.ts";
import { degreeOf, editsOf, factCount, type Step } from "./steps.ts";

/** Cells that the strip has: the latest. */
const maxCells = 40;

/** Facts that are told of one edit; its comparison has all. */
const maxFacts = 4;

const degreeWords = ["the same", "a few words", "some words", "a large part", "another text"];

/** The strip; an article of one text has none. */
export function versionStrip(id: string, steps: readonly Step[]): Html {
  if (steps.length < 2) return html``;
  const left = steps.length - maxCells;
  return html`<ol class="strip" aria-label="Texts in order">${steps.slice(-maxCells).map((step) => cell(id, step))}</ol>
<p class="note">Each box is a save with another text, shaded by how much of it is new${left > 0 ? `; ${counted(left, "earlier one")} left out` : ""}.</p>`;
}

function cell(id: string, { at, kind, version, diff, isFirst }: Step): Html {
  const degree = diff === null ? 0 : degreeOf(diff);
  const href = diff === null ? articlePath(id, `versions/${version.textHash}`) : pairPath(id, diff);
  const facts = diff === null ? 0 : factCount(diff);
  return html`<li class="d${degree}"><a href="${href}"><b>${version.number}</b>${kind === "revert" ? html` <span aria-hidden="true">↩</span><span class="unseen"> again</span>` : ""} ${instant(at)} <small>${isFirst ? "first text" : diff === null ? "not compared" : degreeWords[degree]}${facts > 0 ? `, ${counted(facts, "fact")}` : ""}</small></a></li>`;
}

/** What changed from save to save, those edits first that changed facts. */
export function editList(id: string, steps: readonly Step[]): Html {
  const edits = editsOf(steps);
  if (edits.length === 0) return html``;
  const left = steps.length - 1 - edits.length;
  return html`<h2>What changed</h2>
<p class="note">Edits of facts first: headline, numbers, names, author, dates. The latest of each kind first.</p>
<ol class="edits">${edits.map((edit) => editItem(id, edit))}</ol>
${left > 0 ? html`<p class="note">${counted(left, "earlier edit is", "earlier edits are")} not compared here: choose two texts below.</p>` : ""}`;
}

function editItem(id: string, { at, kind, diff }: Step & { diff: ArticleDiff }): Html {
  const { from, to, headline, numbers, names, fields, addedWordCount, removedWordCount } = diff;
  const facts = [...numbers, ...(names ?? [])];
  const left = facts.length - maxFacts;
  return html`<li class="${factCount(diff) > 0 ? "factual" : "wording"}"><p>${instant(at)} <b>${kind === "revert" ? "back to an earlier text" : "edited"}</b> <a href="${pairPath(id, diff)}">version ${from.number} → ${to.number}</a> <small>${counted(addedWordCount, "word")} added, ${removedWordCount} removed</small></p>
${headline === null ? "" : html`<div class="headline">${changeText(headline)}</div>`}
<ul>${facts.slice(0, maxFacts).map(({ before, after, context }) => html`<li>${before === null ? "" : html`<del>${foreign(before)}</del>`}${before !== null && after !== null ? " → " : ""}${after === null ? "" : html`<ins>${foreign(after)}</ins>`} <small>${foreign(context)}</small></li>`)}${fields.map(({ field, before, after }) => html`<li>${fieldNames[field]}: ${before === null ? "–" : html`<del>${foreign(before)}</del>`} → ${after === null ? "–" : html`<ins>${foreign(after)}</ins>`}</li>`)}${left > 0 ? html`<li><a href="${pairPath(id, diff)}">${counted(left, "more fact")}</a></li>` : ""}</ul></li>`;
}

function pairPath(id: string, { from, to }: ArticleDiff): string {
  return `${articlePath(id, "diff")}?from=${from.textHash.slice(0, 12)}&to=${to.textHash.slice(0, 12)}`;
}
