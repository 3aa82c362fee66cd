/** RIS: a line for each field, tags of two letters, CRLF between them (RIS format specification, 2011). */
import { type Cited, noteOf } from "./cited.ts";

/** Writes a reference of type `NEWS`, or `ELEC` for what is no article. */
export function ris(cited: Cited): string {
  const { authors, title, publisher, publishedOn, url, capturedAt, language, isArticle } = cited;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["TY", isArticle ? "NEWS" : "ELEC"],
    ["TI", title],
    ...authors.map((name) => ["AU", name] as const),
    ["T2", publisher],
    ["PY", publishedOn[0]],
    ["DA", publishedOn.join("/")],
    ["Y2", capturedAt.slice(0, 10).replaceAll("-", "/")],
    ["UR", url],
    ["LA", language],
    ["N1", noteOf(cited)],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}`);
  return [...lines, "ER  - "].join("\r\n");
}
