/** A story's family on a time axis: a row an article, in order of publication, with the part it plays. */
import type { Story, StoryRole } from "@winnow/core/records";
import { articleLink, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { axisOf, lagOf, type Span, spanOf, type TimeAxis } from "../parts/time-axis.ts";
import { counted, instant, publisherName } from "../parts/wording.ts";

type StoryMember = Story["members"][number];

/** The parts in words. */
export const roleWords: Readonly<Record<StoryRole, string>> = {
  origin: "likely the origin",
  copy: "copy",
  abridged: "abridged",
  expanded: "expanded",
};

/** Rows that a picture has; the table below it has all. */
const maxRows = 40;

/** Draws the family; nothing where no two of its dates are known. */
export function familyPicture(id: string, { members }: Story): Html {
  const dated = members.flatMap((member) => {
    const span = spanOf(member.publishedAt);
    return span === null ? [] : [{ member, span }];
  });
  const axis = axisOf(dated.map(({ span }) => span));
  const first = dated[0];
  if (axis === null || first === undefined || dated.length < 2) return html``;
  const undated = members.length - dated.length;
  const roles = [...new Set(dated.map(({ member }) => member.role))];
  return html`<figure class="family" aria-label="The story in time">
<ul class="legend" aria-label="Marks">${roles.map((role) => html`<li>${key(role)} ${roleWords[role]}</li>`)}</ul>
<ol>${dated.slice(0, maxRows).map(({ member, span }) => row(member, span, first.span, axis, id))}</ol>
<p class="ends"><span>${instant(new Date(axis.fromMs).toISOString())}</span> <span>${instant(new Date(axis.toMs).toISOString())}</span></p>
${notes(dated.length - maxRows, undated)}</figure>`;
}

function row(member: StoryMember, span: Span, first: Span, axis: TimeAxis, id: string): Html {
  const from = axis.percentOf(span.fromMs);
  const to = axis.percentOf(span.toMs);
  const start = axis.percentOf(first.fromMs);
  const isFirst = span === first;
  return html`<li${member.articleId === id ? html` class="chosen"` : ""}><p>${articleLink(member.articleId, { title: publisherName(member) ?? "publisher unknown" })} <small>${roleWords[member.role]} · ${isFirst ? "first" : lagOf(first, span)}</small></p>
<svg aria-hidden="true" width="100%" height="24"><line class="track" x1="0" x2="100%" y1="12" y2="12"/>${isFirst ? "" : html`<line class="lag" x1="${start}%" x2="${from}%" y1="12" y2="12"/>`}${to > from ? html`<rect class="day" x="${from}%" width="${Math.round((to - from) * 10) / 10}%" y="6" height="12" rx="6"/>` : ""}<svg x="${Math.round(5 * (from + to)) / 10}%" overflow="visible">${mark(member.role)}</svg></svg></li>`;
}

/** Told apart by form as well as by colour. */
function mark(role: StoryRole): Html {
  switch (role) {
    case "origin":
      return html`<circle class="origin" cx="0" cy="12" r="8"/>`;
    case "copy":
      return html`<circle class="copy" cx="0" cy="12" r="6"/>`;
    case "abridged":
      return html`<path class="copy" d="M-7 6H7L0 19Z"/>`;
    case "expanded":
      return html`<path class="copy" d="M-7 18H7L0 5Z"/>`;
  }
}

function key(role: StoryRole): Html {
  return html`<svg aria-hidden="true" width="20" height="24"><svg x="10" overflow="visible">${mark(role)}</svg></svg>`;
}

function notes(more: number, undated: number): Html {
  const said = [
    ...(more > 0 ? [`${counted(more, "more article")} in the table`] : []),
    ...(undated > 0 ? [`${counted(undated, "undated article")} in the table alone`] : []),
  ];
  return said.length === 0 ? html`` : html`<p class="note">${said.join("; ")}.</p>`;
}

/** The family as a table: what the picture shows, and what it leaves out. */
export function familyTable(
  id: string,
  { members, representative }: Story,
  shown: readonly StoryMember[],
): Html {
  const first = members.map(({ publishedAt }) => spanOf(publishedAt)).find((span) => span !== null);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Articles of the story"><table><thead><tr><th scope="col">Published</th><th scope="col">After the first</th><th scope="col">Publisher</th><th scope="col">Headline</th><th scope="col">Part</th><th scope="col">Agency</th><th scope="col">Words</th></tr></thead><tbody>${shown.map(
    (member) => {
      const isThis = member.articleId === id;
      return html`<tr${isThis ? html` class="chosen"` : ""}><td>${published(member.publishedAt)}</td><td>${lagIn(member, first ?? null)}</td><td>${foreign(publisherName(member) ?? "unknown")}</td><td>${articleLink(member.articleId, member)}${isThis ? html` <span class="badge">this one</span>` : ""}</td><td>${roleWords[member.role]}${member.articleId === representative ? html` <span class="badge">stands for it in lists</span>` : ""}</td><td>${foreign(member.agency ?? "–")}</td><td>${member.wordCount}</td></tr>`;
    },
  )}</tbody></table></div>`;
}

/** As printed: the hour is kept where there is one, for it tells who was first on a day. */
function published(at: string | null): Html {
  return at === null ? html`undated` : instant(at);
}

function lagIn({ publishedAt }: StoryMember, first: Span | null): string {
  const span = spanOf(publishedAt);
  if (span === null || first === null) return "–";
  return span.fromMs === first.fromMs && span.toMs === first.toMs ? "first" : lagOf(first, span);
}
