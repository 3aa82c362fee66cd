/** Changes between two texts; underline and strike tell them as well as colour does. */
import type { ArticleDiff } from "@winnow/core/diff";
import { foreign } from "./foreign.ts";
import { type Html, html } from "./html.ts";
import { fieldNames } from "./record.ts";

type Change = ArticleDiff["changes"][number];
type FactChange = ArticleDiff["numbers"][number];
type FieldChange = ArticleDiff["fields"][number];

/** One text with marks in it, or the two beside each other. */
export type Layout = "line" | "side";

/** One change; `place` is what facts link to, `null` for the headline. */
export function changeItem(change: Change, place: number | null, layout: Layout): Html {
  const { kind, paragraph } = change;
  const at = paragraph.after ?? paragraph.before;
  const head = html`<p class="meta"><b>${kind}</b>${place === null || at === null ? "" : html` <span>paragraph ${at}</span>`}</p>`;
  const body = layout === "side" ? sideBySide(change) : changeText(change);
  return html`<li${place === null ? "" : html` id="change-${place}"`}>${head}${body}</li>`;
}

/** The text of a change with its marks in it. */
export function changeText({ kind, before, after, parts }: Change): Html {
  if (parts !== null) return html`<p dir="auto">${parts.map(partMark)}</p>`;
  if (kind === "moved") return html`<p dir="auto">${after ?? before ?? ""}</p>`;
  return html`${before === null ? "" : html`<p dir="auto"><del>${before}</del></p>`}${after === null ? "" : html`<p dir="auto"><ins>${after}</ins></p>`}`;
}

function sideBySide({ before, after, parts }: Change): Html {
  const side = (text: string | null, hidden: "added" | "removed") => {
    if (text === null) return html`<p class="nothing"><span class="unseen">nothing</span></p>`;
    if (parts === null) {
      return html`<p dir="auto">${hidden === "added" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`}</p>`;
    }
    return html`<p dir="auto">${parts.filter(({ kind }) => kind !== hidden).map(partMark)}</p>`;
  };
  return html`<div class="pair">${side(before, "added")}${side(after, "removed")}</div>`;
}

function partMark({ kind, text }: { kind: "same" | "removed" | "added"; text: string }): Html {
  if (kind === "same") return html`${text}`;
  return kind === "removed" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** Numbers or names that changed, each with the words around it. */
export function factTable(heading: string, facts: readonly FactChange[]): Html {
  if (facts.length === 0) return html``;
  return html`<h3>${heading}</h3>
<div class="wide" tabindex="0" role="region" aria-label="${heading}"><table><thead><tr><th scope="col">Before</th><th scope="col">After</th><th scope="col">Where</th></tr></thead><tbody>${facts.map(
    ({ before, after, context, change }) =>
      html`<tr><td>${before === null ? "–" : html`<del>${foreign(before)}</del>`}</td><td>${after === null ? "–" : html`<ins>${foreign(after)}</ins>`}</td><td>${change === null ? foreign(context) : html`<a href="#change-${change}">${foreign(context)}</a>`}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Fields of the record that say something else. */
export function fieldTable(fields: readonly FieldChange[]): Html {
  if (fields.length === 0) return html``;
  return html`<h3>Record</h3>
<div class="wide" tabindex="0" role="region" aria-label="Record"><table><thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th></tr></thead><tbody>${fields.map(
    ({ field, before, after }) =>
      html`<tr><th scope="row">${fieldNames[field]}</th><td>${before === null ? "–" : html`<del>${foreign(before)}</del>`}</td><td>${after === null ? "–" : html`<ins>${foreign(after)}</ins>`}</td></tr>`,
  )}</tbody></table></div>`;
}
