/** The record of an article: each field with its value, where it was read, and how sure that is. */
import type { Metadata } from "@winnow/core/records";
import { valueInWords } from "../../lines/candidates.ts";
import { foreign, outwardLink } from "./foreign.ts";
import { type Html, html } from "./html.ts";
import { percent } from "./wording.ts";

/** The fields in the order of the page, with their names. */
export const fieldNames = {
  title: "Title",
  byline: "Author",
  publishedAt: "Published",
  modifiedAt: "Changed",
  publisher: "Publisher",
  agency: "Agency",
  attribution: "Attribution",
  language: "Language",
  section: "Section",
  datelinePlace: "Reported from",
  description: "Description",
  pageType: "Kind of page",
  access: "Access",
  canonicalUrl: "Own address",
  image: "Picture",
} as const satisfies Record<keyof Metadata, string>;

/** What a date leaves open, in words. */
export const assumptions = {
  year: "the year is assumed",
  order: "day and month may be the other way round",
  relative: "counted back from the day of the save",
  publication: "the day of the last change: it is at least that old",
} as const;

type Field = keyof typeof fieldNames;

/** Lays out the fields that the page tells, and names those that it does not. */
export function recordList(record: Metadata): Html {
  const fields = Object.keys(fieldNames) as Field[];
  const missing = fields.filter((field) => record[field] === null);
  return html`<dl class="record">${fields.map((field) => fieldRow(record, field))}</dl>
${missing.length > 0 ? html`<p class="note">The page does not say: ${missing.map((field) => fieldNames[field].toLowerCase()).join(", ")}.</p>` : ""}`;
}

function fieldRow(record: Metadata, field: Field): Html {
  const found = record[field];
  if (found === null) return html``;
  const value = valueInWords(found.value);
  const assumed = "assumed" in found ? found.assumed : [];
  const isAddress = field === "canonicalUrl" || field === "image";
  return html`<dt>${fieldNames[field]}</dt><dd>${isAddress ? outwardLink(value) : foreign(value)}
${assumed.map((part) => html`<span class="warn">${assumptions[part]}</span> `)}
<small>${found.source} · ${percent(found.confidence)}${found.raw === value || isAddress || field === "language" ? "" : html` · on the page: ${foreign(excerpt(found.raw))}`}</small></dd>`;
}

/** As much of a raw value as tells it. */
const maxRawLength = 120;

function excerpt(raw: string): string {
  const folded = raw.replace(/\s+/g, " ").trim();
  return folded.length > maxRawLength ? `${folded.slice(0, maxRawLength)}…` : folded;
}
