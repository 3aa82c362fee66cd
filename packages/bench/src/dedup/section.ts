/** The sections of `RESULTS.md` that the duplicate bench writes. */
import { provenance, share, tableOf } from "../shared/report.ts";
import type { GrowthRow } from "./growth.ts";
import type { StreamScore } from "./score.ts";

/** A stream and what the deduper made of it. */
export interface ScoredStream {
  label: string;
  documents: number;
  score: StreamScore;
}

/** How well stories are told apart and put together. */
export function qualitySection(streams: readonly ScoredStream[]): string {
  const rows = streams.map(({ label, documents, score }) => [
    label,
    documents.toLocaleString("en"),
    score.precision.toFixed(4),
    score.recall.toFixed(4),
    score.f1.toFixed(4),
    `${mergedIn(score).merged} of ${mergedIn(score).stories.toLocaleString("en")}`,
    score.stats.readsEach.toFixed(1),
    score.stats.writesEach.toFixed(2),
  ]);
  const head = ["stream", "documents", "precision", "recall", "F1"];
  const costs = ["stories joined wrongly", "keys read", "keys written"];
  return `## Duplicates

${tableOf([...head, ...costs], rows)}

By pairs of documents; keys a document. The development streams are article texts with syndication edits and
hard negatives; roundups and single pages of longer articles count as stories of their own. The generated
streams (\`packages/bench/src/dedup\`) are invented words under other edits and other forms, made for these
figures and not looked at when bounds were set, but for the fixes that they called for: each figure of a list
counts, one name is enough to tell two short pages apart, and an update must grow. By kind, over them all:

${tableOf(["stories of a kind", "joined wrongly", "of"], kindRows(streams))}

${tableOf(["copies by edit", "found", "of"], editRows(streams))}

\`node packages/bench/src/dedup/bench.ts quality --write\`, ${provenance()}.
`;
}

/** What a document costs as the archive grows. */
export function growthSection(rows: readonly GrowthRow[]): string {
  const cells = rows.map((row) => [
    row.archived.toLocaleString("en"),
    row.fingerprintMs.toFixed(2),
    row.decisionMs.toFixed(2),
    row.keysRead.toFixed(1),
    row.claims.toFixed(2),
    row.candidatesRead.toFixed(1),
    row.textsRead.toFixed(1),
  ]);
  const head = ["documents", "ms to read a text", "ms to decide", "keys read", "keys written"];
  return `## Duplicates, as the archive grows

${tableOf([...head, "sketches read", "texts read"], cells)}

Averages of the last 2,000 documents before each size, one generated stream, index in memory, processor time.
Reading a text is tokens, shingles, sketch, keys and fingerprint; deciding is all of it, with the texts of the
candidates read and aligned.

\`node packages/bench/src/dedup/bench.ts growth --write\`, ${provenance()}.
`;
}

function mergedIn({ falseMerges }: StreamScore): { stories: number; merged: number } {
  const counts = [...falseMerges.values()];
  return {
    stories: counts.reduce((sum, { stories }) => sum + stories, 0),
    merged: counts.reduce((sum, { merged }) => sum + merged, 0),
  };
}

function kindRows(streams: readonly ScoredStream[]): string[][] {
  const generated = streams.filter(({ label }) => label.startsWith("generated"));
  const totals = new Map<string, { stories: number; merged: number }>();
  for (const [kind, { stories, merged }] of generated.flatMap((s) => [...s.score.falseMerges])) {
    const sum = totals.get(kind) ?? { stories: 0, merged: 0 };
    totals.set(kind, { stories: sum.stories + stories, merged: sum.merged + merged });
  }
  return [...totals].sort().map(([kind, sum]) => [kind, `${sum.merged}`, `${sum.stories}`]);
}

function editRows(streams: readonly ScoredStream[]): string[][] {
  const generated = streams.filter(({ label }) => label.startsWith("generated"));
  const totals = new Map<string, { copies: number; found: number }>();
  for (const [edit, { copies, found }] of generated.flatMap((s) => [...s.score.found])) {
    const sum = totals.get(edit) ?? { copies: 0, found: 0 };
    totals.set(edit, { copies: sum.copies + copies, found: sum.found + found });
  }
  return [...totals]
    .sort()
    .map(([edit, sum]) => [edit, share(sum.found / sum.copies), `${sum.copies}`]);
}
