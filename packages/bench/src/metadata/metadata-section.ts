/** The section of `RESULTS.md` that `bench:metadata` writes. */

import { provenance, share, tableOf } from "../shared/report.ts";
import type { FieldTotals } from "../training/fields/tally.ts";

type Share = "exact" | "precision" | "spurious" | "f1";

/** The figures of the table: its head, the group of pages and the field, and what is told of it. */
const columns: readonly [head: string, group: string, what: Share][] = [
  ["title", "wcxb articles title", "exact"],
  ["author", "wcxb articles author", "exact"],
  ["precision", "wcxb articles author", "precision"],
  ["spurious", "wcxb articles author", "spurious"],
  ["date", "wcxb articles date", "exact"],
  ["precision", "wcxb articles date", "precision"],
  ["spurious", "wcxb articles date", "spurious"],
  ["with scripts: author", "wcxb articles with scripts author", "exact"],
  ["date", "wcxb articles with scripts date", "exact"],
  ["segments: title", "segments title", "exact"],
  ["author", "segments author", "exact"],
  ["date", "segments date", "exact"],
  ["dates: F1", "dates date", "f1"],
];

export function metadataSection(rows: readonly { label: string; totals: FieldTotals }[]): string {
  const counted = rows[0]?.totals ?? {};
  const cells = rows.map(({ label, totals }) => [
    label,
    ...columns.map(([, group, what]) => share(totals[group]?.[what])),
  ]);
  const counts = columns.map(([, group]) => String(counted[group]?.pages ?? 0));
  return `## Metadata

${tableOf(["", ...columns.map(([head]) => head)], [...cells, ["pages that say it", ...counts]])}

The first columns are WCXB's articles. Exact: right values, by the pages that say one. Precision: right values, by all
that were told, those on pages that say none included. Spurious: values told, by the pages that say none. A third of
these articles came without their scripts, so that no JSON-LD is left in them: the columns "with scripts" are the others.
Segments are trafilatura's evaluation set, dates htmldate's, of which the address is withheld (the development halves).

A title or a name is right if its letters and digits are, authors in any order; a date if its day is.

Winnow's rankings are trained on these very pages, so its measured row only shows that the pipeline works. What it does
on pages that it has not seen is the row "out of fold", and that is the one to compare. A page on which an extractor
throws is one of which it tells nothing.

1. \`packages/bench/src/training/fields/evaluate.ts\`: five folds by registrable domain, each page read by the pipeline's own code
   with models that have seen neither the page nor its publisher. The model that cleans pages has seen them.

\`npm run bench:metadata\`, ${provenance()}.
`;
}
