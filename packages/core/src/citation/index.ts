/** A text as a reference, in the formats that programs for references read. */
import type { ArticleVersion } from "../records/version.ts";
import { bibtex } from "./bibtex.ts";
import { type Cited, citedOf } from "./cited.ts";
import { csl } from "./csl.ts";
import { plain } from "./plain.ts";
import { ris } from "./ris.ts";

const writers = { bibtex, ris, csl, plain } as const satisfies Record<
  string,
  (of: Cited) => string
>;

export type CitationFormat = keyof typeof writers;

export const citationFormats = [
  "bibtex",
  "ris",
  "csl",
  "plain",
] as const satisfies readonly CitationFormat[];

/** Cites one text of an article. */
export function cite(version: ArticleVersion, format: CitationFormat): string {
  return writers[format](citedOf(version));
}
