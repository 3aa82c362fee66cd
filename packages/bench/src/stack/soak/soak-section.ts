/** The section of `RESULTS.md` that `bench:soak` writes. */
import { provenance, tableOf } from "../../shared/report.ts";
import { middleOf, type Start } from "../start.ts";
import type { Soaked, SoakOptions } from "./soak.ts";

/** Tells what was compared, when the owner was killed, and how soon a start over it answers. */
export function soakSection(
  { drops, clients, kills, seed }: SoakOptions,
  { itemCounts, missing, surplus, killedAt }: Soaked,
  starts: readonly Start[],
): string {
  const start = middleOf(starts);
  const rows = [
    ["items of the calm run", String(itemCounts.calm)],
    ["items of the run with kills", String(itemCounts.wild)],
    ["items that differ", String(missing.length + surplus.length)],
    ["a start over it answers after, ms of processor time", String(start.cpuMs)],
    ["the same by the clock", String(start.openMs)],
  ];
  return `## Soak

${tableOf([`${drops} drops, ${clients} clients, ${kills} kills`, ""], rows)}

The same invented pages are ingested twice: by one process, and by ${clients} processes at once, while the process that
serves the archive is killed (SIGKILL) at instants of chance and started again: after ${killedAt.join(", ")} settled
drops. A tenth of the pages are later saves of others, another tenth others byte for byte, dropped by other clients.
Compared are all items of the table, documents unpacked, without instants of arrival and without the duplicate index, whose
items say who came first; the drops, the raw copies, and what still waits. Starts: the middle one of ${starts.length}, from the start of the
process to its answer; others used the machine's cores meanwhile, which the clock shows and the processor time does not.

\`npm run bench:soak -- --write --seed ${seed}\`, ${provenance()}.
`;
}
