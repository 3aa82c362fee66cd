/** Changes between two texts; underline and strike tell them as well as colour does. */
import type { ArticleDiff } from "@winnow/core/diff";
import { foreign } from "./foreign.ts";
import { type Html, html } from "./html.ts";
import { beginningOf } from "./portion.ts";
import { fieldNames } from "./record.ts";
import { counted } from "./wording.ts";

type Change = ArticleDiff["changes"][number];
type FactChange = ArticleDiff["numbers"][number];
type FieldChange = ArticleDiff["fields"][number];

/** One text with marks in it, or the two beside each other. */
export type Layout = "line" | "side";

/** Rows of a table of facts; the JSON has all. */
const maxFactRows = 40;

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
  return html`${before === null ? "" : html`<p dir="auto">${whole("del", before)}</p>`}${after === null ? "" : html`<p dir="auto">${whole("ins", after)}</p>`}`;
}

/** A piece that came or went; of one that is a text of its own, the beginning, which says that it is one. */
function whole(tag: "del" | "ins", piece: string): Html {
  const { left, text } = beginningOf(piece);
  const marked = tag === "del" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  return left === 0
    ? marked
    : html`${marked} <small lang="en" dir="ltr">… ${counted(left, "more character")}</small>`;
}

function sideBySide({ before, after, parts }: Change): Html {
  const side = (text: string | null, hidden: "added" | "removed") => {
    if (text === null) return html`<p class="nothing"><span class="unseen">nothing</span></p>`;
    if (parts === null) {
      return html`<p dir="auto">${whole(hidden === "added" ? "del" : "ins", text)}</p>`;
    }
    return html`<p dir="auto">${parts.filter(({ kind }) => kind !== hidden).map(partMark)}</p>`;
  };
  return html`<div class="pair">${side(before, "added")}${side(after, "removed")}</div>`;
}

function partMark({ kind, text }: { kind: "same" | "removed" | "added"; text: string }): Html {
  if (kind === "same") return html`${text}`;
  return kind === "removed" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** What of a change stands on a page. */
export function textOfChange({ before, after, parts }: Change): string {
  if (parts !== null) return parts.map(({ text }) => text).join("");
  return `${beginningOf(before ?? "").text}${beginningOf(after ?? "").text}`;
}

/** Numbers or names that changed, each with the words around it, and a way to where it stands. */
export function factTable(
  heading: string,
  facts: readonly FactChange[],
  hrefOf: (change: number) => string,
): Html {
  if (facts.length === 0) return html``;
  const left = facts.length - maxFactRows;
  return html`<h3>${heading}</h3>
<div class="wide" tabindex="0" role="region" aria-label="${heading}"><table><thead><tr><th scope="col">Before</th><th scope="col">After</th><th scope="col">Where</th></tr></thead><tbody>${facts
    .slice(0, maxFactRows)
    .map(
      ({ before, after, context, change }) =>
        html`<tr><td>${before === null ? "–" : html`<del>${foreign(before)}</del>`}</td><td>${after === null ? "–" : html`<ins>${foreign(after)}</ins>`}</td><td>${change === null ? foreign(context) : html`<a href="${hrefOf(change)}">${foreign(context)}</a>`}</td></tr>`,
    )}</tbody></table></div>${left > 0 ? html`<p class="note">${counted(left, "more")} in the JSON.</p>` : ""}`;
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
