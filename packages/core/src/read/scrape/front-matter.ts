/** Front matter: the fields that clippers and readers write above a text. */

export interface FrontMatter {
  /** Values by their names in lower case, quotes taken off; lists as they are written. */
  fields: ReadonlyMap<string, string>;
  body: string;
}

const maxFields = 60;
const fence = /^(---|\+\+\+)[ \t]{0,9}\r?\n/;
const fieldLine = /^([\p{L}][\p{L}\d _-]{0,40}?)\s{0,4}[:=]\s{0,9}(.{0,2000})$/u;
/** Names without which fields between dashes are a text's own. */
const known =
  /^(?:title|url|source|link|date|published|publishdate|pubdate|author|authors|by|byline|creator|created|saved|tags|description|lang|language|layout|permalink|site|domain)$/;
/** How readers of pages head what they return. */
const headLine =
  /^(Title|URL Source|Published Time|Markdown Content|Number of Pages|Warning):[ \t]{0,9}(.{0,2000})$/;

/** Reads the fields above a text, between fences or as lines of a reader; `null` if there are none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const body = text.replace(/^[\s\ufeff]{1,200}/, "");
  return readFenced(body) ?? readHeadLines(body);
}

function readFenced(text: string): FrontMatter | null {
  const open = fence.exec(text);
  if (open === null) return null;
  const [mark, sign = "---"] = open;
  const end = text.indexOf(`\n${sign}`, mark.length - 1);
  if (end < 0 || end > 20_000) return null;
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of text.slice(mark.length, end).trimEnd().split(/\r?\n/, maxFields)) {
    const item = /^\s{0,20}-\s{1,9}(.{1,400})$/.exec(line);
    if (item && last !== null) {
      const values = [fields.get(last) ?? "", unquoted(item[1] ?? "")];
      fields.set(last, values.filter((value) => value !== "").join(", "));
      continue;
    }
    const found = fieldLine.exec(line);
    if (found === null) continue;
    last = (found[1] ?? "").toLowerCase();
    fields.set(last, unquoted(found[2] ?? ""));
  }
  if (![...fields.keys()].some((name) => known.test(name))) return null;
  const rest = text.indexOf("\n", end + 1);
  return { fields, body: rest < 0 ? "" : text.slice(rest + 1) };
}

function readHeadLines(text: string): FrontMatter | null {
  const fields = new Map<string, string>();
  const lines = text.split(/\r?\n/, 30);
  let at = 0;
  for (const line of lines) {
    const found = headLine.exec(line.trim());
    if (found === null && line.trim() !== "") break;
    at++;
    if (found) fields.set((found[1] ?? "").toLowerCase(), (found[2] ?? "").trim());
    if (found?.[1] === "Markdown Content") break;
  }
  if (!fields.has("url source") || !fields.has("title")) return null;
  const first = fields.get("markdown content") ?? "";
  const rest = text.split(/\r?\n/).slice(at).join("\n");
  return { fields, body: first === "" ? rest : `${first}\n${rest}` };
}

function unquoted(value: string): string {
  const text = value.trim();
  const list = /^\[(.{0,1900})\]$/.exec(text)?.[1];
  if (list !== undefined) return list.split(",").map(unquoted).join(", ");
  const quoted = /^(["'])(.{0,2000})\1$/.exec(text)?.[2];
  // Notebooks write links between pages: [[Ann Example]].
  return (quoted ?? text).replace(/^\[\[(.{1,400})\]\]$/, "$1");
}
