/** Markdown scrapes: written out as the page that they describe, which the cleaner of pages reads. */
import type { Provenance } from "../payload.ts";
import { savedFrom, timeOf } from "../saved/provenance.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { escaped, inlineHtml } from "./inline.ts";

export interface MarkdownPage {
  html: string;
  provenance: Provenance | null;
}

const sampleLength = 40_000;
const heading = /^ {0,3}(#{1,6})[ \t]{1,9}(\S.{0,1000}?)[ \t#]{0,20}$/;
const link = /!?\[[^\]\n]{0,300}\]\((?:https?:|\/|#|mailto:)[^)\s]{0,2000}(?: "[^"\n]{0,300}")?\)/g;
const rule = /^ {0,3}(?:(?:\*[ \t]{0,9}){3,20}|(?:-[ \t]{0,9}){3,60}|(?:_[ \t]{0,9}){3,20})$/;
const listItem = /^ {0,12}((?:[*+-]|\d{1,3}[.)])[ \t]{1,9}\S.{0,20000})$/;
const itemMark = /^(?:[*+-]|\d{1,3}[.)])[ \t]{1,9}/;
const quote = /^ {0,3}>[ \t]?/;
const fence = /^ {0,3}(```|~~~)/;

/** Reads a text as Markdown where it is some: with fields above it, or headings, links and emphasis. */
export function readMarkdown(text: string): MarkdownPage | null {
  const front = readFrontMatter(text);
  if (front === null && !isMarkdown(text.slice(0, sampleLength))) return null;
  const body = bodyHtml(front?.body ?? text);
  const { head, provenance } = headOf(front);
  return {
    html: `<!doctype html>\n<html${head.language}><head>${head.tags}</head><body>\n${body}\n</body></html>`,
    provenance,
  };
}

/**
 * A heading and links, or many of either: a number sign or a bracket alone is anybody's. A page that
 * was turned into Markdown has a menu of links; one with a plain menu above its first heading or link
 * is a plain text with some Markdown in it.
 */
function isMarkdown(text: string): boolean {
  const lines = text.split("\n");
  let fenced = false;
  let headings = 0;
  let subheads = 0;
  let labels = 0;
  let isMarked = false;
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1] ?? "";
    if (fence.test(line)) fenced = !fenced;
    // In a scrape, lines of one word behind a number sign are tags.
    else if (!fenced && isUnderlined(line, previous)) {
      headings++;
      isMarked = true;
    } else if (!fenced && heading.test(line) && !/^#{1,6} ?\d+$/.test(line)) {
      headings++;
      if (/^ {0,3}##/.test(line)) subheads++;
      isMarked = true;
    } else if (!isMarked && line.trim() !== "") {
      if (line.includes("](")) isMarked = true;
      else if (isLabel(line) && ++labels > maxLabels) return false;
    }
  }
  const links = text.match(link)?.length ?? 0;
  // A plain text has them at its end, in a list of its sources.
  const isLinked = links >= 3 && text.search(link) < text.length / 2;
  const strong = text.match(/(?<![*\w])\*\*[^*\s][^*\n]{0,300}\*\*/g)?.length ?? 0;
  // One number sign opens comments of programs, which articles about them show.
  const others = lines.filter((line) => picture.test(line) || quote.test(line)).length;
  return (
    (headings >= 1 && links + strong + others >= 2) || (headings >= 2 && subheads >= 1) || isLinked
  );
}

/** A picture on a line of its own. */
const picture = /^ {0,3}!\[[^\]\n]{0,300}\]\([^)\s]{1,2000}(?: "[^"\n]{0,300}")?\)[ \t]{0,9}$/;
const underline = /^={3,200}[ \t]{0,9}$/;

/** A heading of the first level is underlined from end to end, or nearly so. */
function isUnderlined(line: string, above: string): boolean {
  const length = above.trim().length;
  return underline.test(line) && length > 2 && Math.abs(line.trim().length - length) <= 3;
}

/** Plain labels above the first heading or link: a title, a byline and a date have fewer than a menu. */
const maxLabels = 6;
const maxLabelLength = 40;

/** Says whether a line is short, unmarked and no sentence, as a menu's entries are. */
function isLabel(line: string): boolean {
  const text = line.trim();
  return text.length <= maxLabelLength && !/[.!?…:|*_`>]/.test(text) && !listItem.test(line);
}

/** The fields that name the page, as a page declares them. */
function headOf(front: FrontMatter | null) {
  const value = (...names: string[]) => {
    for (const name of names) {
      const found = front?.fields.get(name);
      if (found !== undefined && found !== "") return found;
    }
    return undefined;
  };
  const title = value("title");
  const url = value(
    "url source",
    "url",
    "source",
    "source_url",
    "source-url",
    "link",
    "canonical",
    "original_url",
    "clipped from",
    "href",
  );
  const date = value(
    "published time",
    "published",
    "date_published",
    "published_time",
    "published_at",
    "publishdate",
    "pubdate",
    "datepublished",
    "date",
    "publication date",
  );
  const language = value("lang", "language");
  const saved = value(
    "saved",
    "saved_at",
    "clipped",
    "captured",
    "captured_at",
    "accessed",
    "retrieved",
    "date_saved",
    "date saved",
    "created",
  );
  const metas = [
    ["og:title", title],
    ["author", value("author", "authors", "byline", "by", "creator", "writer")],
    ["article:published_time", date],
    ["description", value("description", "excerpt", "summary")],
    ["og:site_name", value("site", "site_name", "publisher", "publication")],
    ["og:url", url !== undefined && URL.canParse(url) ? url : undefined],
  ].flatMap(([name, content]) =>
    content === undefined ? [] : [`<meta property="${name}" content="${escaped(content)}">`],
  );
  const tags = [title === undefined ? "" : `<title>${escaped(title)}</title>`, ...metas].join("");
  const isCode = language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(language);
  return {
    head: { tags, language: isCode ? ` lang="${language}"` : "" },
    provenance: savedFrom(url, timeOf(saved), "the fields above the text"),
  };
}

/** Block by block: headings, lists, quotations, code; all else is paragraphs. */
function bodyHtml(text: string): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0)
      out.push(...paragraphsOf(paragraph).map((one) => `<p>${inlineHtml(one)}</p>`));
    paragraph = [];
  };
  let code: string[] | null = null;
  let list: string[] = [];
  const endList = () => {
    const [only = ""] = list;
    // A numbered line by itself is a heading or a paragraph, which keeps its number.
    if (list.length === 1 && /^\d/.test(only)) out.push(`<p>${inlineHtml(only)}</p>`);
    else if (list.length > 0)
      out.push(
        `<ul>${list.map((item) => `<li>${inlineHtml(item.replace(itemMark, ""))}</li>`).join("")}</ul>`,
      );
    list = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (fence.test(line)) {
      flush();
      endList();
      if (code !== null) out.push(`<pre><code>${escaped(code.join("\n"))}</code></pre>`);
      code = code === null ? [] : null;
      continue;
    }
    if (code !== null) {
      code.push(line);
      continue;
    }
    const item = rule.test(line) ? null : listItem.exec(line);
    if (item) {
      flush();
      list.push(item[1] ?? "");
      continue;
    }
    if (line.trim() === "" || !/^\s/.test(line)) endList();
    const head = heading.exec(line);
    const underline = paragraph.length === 1 && /^(?:=+|-+)[ \t]{0,9}$/.test(line);
    if (head) {
      flush();
      const level = head[1]?.length ?? 1;
      out.push(`<h${level}>${inlineHtml(head[2] ?? "")}</h${level}>`);
    } else if (underline) {
      const level = line.startsWith("=") ? 1 : 2;
      out.push(`<h${level}>${inlineHtml(paragraph[0] ?? "")}</h${level}>`);
      paragraph = [];
    } else if (rule.test(line)) {
      flush();
      out.push("<hr>");
    } else if (quote.test(line)) {
      flush();
      const said = line.replace(quote, "");
      if (said.trim() !== "") out.push(`<blockquote><p>${inlineHtml(said)}</p></blockquote>`);
    } else if (line.trim() === "") flush();
    else paragraph.push(line.trim());
  }
  if (code !== null) out.push(`<pre><code>${escaped(code.join("\n"))}</code></pre>`);
  flush();
  endList();
  return out.join("\n");
}

const minWrapped = 50;
const maxWrapped = 100;

/** Lines broken at a column are one paragraph; others are as many as they are, for scrapes leave no blank line. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const isWrapped =
    lines.length > 1 &&
    lines.every(
      (line, at) =>
        line.length <= maxWrapped && (at === lines.length - 1 || line.length >= minWrapped),
    ) &&
    !lines.slice(0, -1).every((line) => /[.!?…:»”"]$/.test(line));
  return isWrapped ? [lines.join(" ")] : lines;
}
