/** BibTeX: an `@misc` entry, which every style knows, with the fields of web pages. */
import { type Cited, noteOf } from "./cited.ts";

/** Characters with a meaning of their own in TeX. */
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Writes an entry. Titles are in braces of their own: their capitals are the publisher's. */
export function bibtex(cited: Cited): string {
  const { authors, title, publisher, publishedOn, url, capturedAt, language } = cited;
  const [year, month, day] = publishedOn;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // A name with " and " in it would be taken for two.
    ["author", authors.map((name) => tex(name).replace(/\band\b/g, "{and}")).join(" and ")],
    ["title", `{${tex(title)}}`],
    ["howpublished", publisher && tex(publisher)],
    ["year", year],
    ["month", month && String(Number(month))],
    ["day", day && String(Number(day))],
    ["url", url?.replace(/[{}\\]/g, encodeURIComponent)],
    ["urldate", capturedAt.slice(0, 10)],
    ["language", language],
    ["note", tex(noteOf(cited))],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(cited)},\n${lines.join(",\n")}\n}`;
}

/** Letters and digits alone: other signs end a key in some programs. */
function keyOf({ authors, publisher, publishedOn, articleId }: Cited): string {
  const who = (authors[0]?.split(" ").at(-1) ?? publisher ?? "page")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase();
  return `${who || "page"}${publishedOn[0] ?? ""}_${articleId.slice(0, 8)}`;
}

function tex(text: string): string {
  return text.replace(/[\\{}$&%#_~^]/g, (sign) => escapes[sign] ?? sign);
}
