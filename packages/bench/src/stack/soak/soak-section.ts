/** The section of `RESULTS.md` that `bench:soak` writes. */
import { provenance, tableOf } from "../../shared/report.ts";
import { middleOf, type Start } from "../start.ts";
import type { SoakOptions, Soaked } from "./soak.ts";

/** Tells what was compared, when the owner was killed, and how soon a start over it answers. */
export function soakSection(
  { drops, clients, kills, seed }: SoakOptions,
  { itemCounts, missing, surplus, killedAt, seconds }: Soaked,
  starts: readonly Start[],
): string {
  const start = middleOf(starts);
  const rows = [
    ["items of the calm run", String(itemCounts.calm)],
    ["items of the run with kills", String(itemCounts.wild)],
    ["items that differ", String(missing.length + surplus.length)],
    ["seconds, calm", String(Math.round(seconds.calm))],
    ["seconds, with kills", String(Math.round(seconds.wild))],
    ["a start over it answers after, ms of processor time", String(start.cpuMs)],
    ["the same by the clock", String(start.openMs)],
  ];
  return `## Soak

${tableOf([`${drops} drops, ${clients} clients, ${kills} kills`, ""], rows)}

The same invented pages are ingested twice: by one process after the other, and by ${clients} processes at once, while the
process that serves the archive is killed (SIGKILL) at instants of chance and started again: after ${killedAt.join(", ")} settled
drops. A tenth of the pages are later saves of others, another tenth others byte for byte, dropped by
other clients. Compared are what the archive says of every drop, article and version, its list, the keys of all items of
the table but those of the duplicate index, and what still waits. Starts: the middle one of ${starts.length}, from the start of the
process to its answer; others used the machine's cores meanwhile, which the clock shows and the processor time does not.

\`npm run bench:soak -- --write --seed ${seed}\`, ${provenance()}.
`;
}
