/** The section of `RESULTS.md` that `bench:editions` writes. */
import { provenance, tableOf } from "../shared/report.ts";
import { type Measured, phases } from "./measure.ts";

export function editionsSection(
  { pages, drops }: { pages: number; drops: number },
  { seconds, phaseSeconds, alone, beside, memory }: Measured,
): string {
  const perDrop = (all: readonly number[]) => (medianOf(all) / drops).toFixed(1);
  // Pair by pair: what else the machine did then, it did to both.
  const ratio = medianOf(beside.map((ms, n) => ms / (alone[n] ?? ms)));
  const rows = [
    ["captures", String(pages)],
    [
      "captures a second: looked at, filed, compared, drops meanwhile",
      (pages / seconds).toFixed(1),
    ],
    ...phases.map((phase) => [`seconds of ${phase}`, (phaseSeconds[phase] ?? 0).toFixed(0)]),
    ["ms a drop, alone", perDrop(alone)],
    ["ms a drop, beside the build", perDrop(beside)],
    ["beside, by alone: median of the pairs", ratio.toFixed(2)],
  ];
  const mb = (of: "rssMb" | "heldMb") => memory.map((all) => Math.round(all[of])).join(", ");
  return `## Cleaning an archive again

${tableOf(["", ""], rows)}

Invented pages on the embedded stack, looked at, built and compared as \`winnow serve\` does it, in a process with its engines.
Meanwhile batches of ${drops} drops come, ${beside.length} times, and each time the same to a copy of the archive that another process
serves and that has nothing else to do; the order changes from pair to pair. Memory of the process that builds, in MB, at the
start, at each tenth of the way and at the end: ${mb("rssMb")}; of this, what is left of heap and
buffers after a collection: ${mb("heldMb")}. Its queue, its table's cache and its search index included.

\`npm run bench:editions -- --write\`, ${provenance()}.
`;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
