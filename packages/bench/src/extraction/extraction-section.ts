/** The section of `RESULTS.md` that `bench:extraction` writes. */

import { dataHashes } from "../shared/dev-data.ts";
import { provenance, share, tableOf } from "../shared/report.ts";
import { certaintyTable, nameOf, worseSection } from "./comparison.ts";
import { commentOf } from "./kept-scores.ts";
import { publishedRows } from "./published-rows.ts";
import type { PeerScore, Scores } from "./score-peers.ts";

/** Articles first, as they are what the archive is for; then by how many pages there are. */
function typesOf({ pages }: Scores): string[] {
  const count = (type: string) =>
    type === "article" ? Number.MAX_VALUE : (pages.byType[type] ?? 0);
  return Object.keys(pages.byType).sort((a, b) => count(b) - count(a));
}

export function extractionSection(scores: Scores): string {
  const types = typesOf(scores);
  const head = ["", "all", ...types, "segments", "precision", "recall"];
  const rows = scores.peers.map((peer) => measuredRow(peer, types));
  const others = publishedRows.map(({ label, all, byType, segments }, index) => [
    `${label} [${index + 1}]`,
    ...[all, ...types.map((type) => byType[type])].map(share),
    ...[segments, null, null].map(share),
  ]);
  const counts = ["pages", scores.pages.wcxb, ...types.map((type) => scores.pages.byType[type])];
  const countRow = [...counts, scores.pages.segments, "", ""].map(String);
  return `## Extraction

${tableOf(head, [...rows, ...others, countRow])}

The first columns are word F1 on WCXB's development pages, over all of them and by page type: bag of words, lower case,
averaged over pages. The last three are micro-averaged over the segments that trafilatura's evaluation set wants in the
text or out of it (its development half).

Winnow's scorer of blocks is trained on these very pages, so the row "on the pages it learned from" only shows that the
pipeline works. The row to compare is "out of fold": each page is cleaned with a model that has seen neither the page nor
its publisher, five folds by registrable domain. Passes and thresholds were chosen on the same folds, so even that row is
a little hopeful. What each extractor scores on each page stands in \`extraction-pages.csv\` beside this file.

Every extractor gets the same bytes. The peers take strings, so theirs are decoded first (UTF-8 if valid, else the
charset that the page declares); the HTML they give out is turned into text with a line a block. Defuddle runs without
its network, trafilatura with its defaults. Each runs in a thread of its own; a page on which it throws
or takes more than 30 s scores as an empty text.

${tableOf(["", "no text found", "threw", "took too long", "run on"], scores.peers.map(failureRow))}

### How sure the figures are

In brackets, the middle 95 % of 1,000 samples of publishers.

${certaintyTable(scores.peers)}

### Where we are worse

Pages that a peer reads better by .05 of F1 or more than Winnow does out of fold, and by how much in the mean. Where a
peer is better in the mean of a type, the cell says by how much.

${worseSection(scores.peers, types)}

Figures from elsewhere:
${publishedRows.map(({ label, source }, index) => `${index + 1}. ${label}: ${source}.`).join("\n")}

\`npm run bench:extraction\`, ${provenance()}. SHA-256: ${hashes()}.

${commentOf(scores)}
`;
}

function hashes(): string {
  return dataHashes()
    .map(([file, hash]) => `\`${file}\` ${hash}…`)
    .join(", ");
}

function measuredRow(peer: PeerScore, types: readonly string[]): string[] {
  const { wcxb, segments } = peer;
  const figures = [wcxb.all, ...types.map((type) => wcxb.byType[type])];
  const ofSegments = [segments?.f1, segments?.precision, segments?.recall];
  return [nameOf(peer), ...[...figures, ...ofSegments].map(share)];
}

function failureRow(peer: PeerScore): string[] {
  const { empty, failed, slow, ranOn } = peer;
  return [nameOf(peer), ...[empty, failed, slow, ranOn].map(String)];
}
