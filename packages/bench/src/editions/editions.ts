/**
 * `npm run bench:editions -- [--pages 20000] [--drops 20] [--pairs 60] [--write]`: an archive is cleaned
 * again on the embedded stack as `winnow serve` does it, and live drops come meanwhile. Tells the rate,
 * the memory on the way, and how much longer a drop takes than on a copy that has nothing else to do.
 * Says on stderr how far it is. `--write` puts the section into `RESULTS.md`.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { progressOf } from "../shared/progress.ts";
import { writeSection } from "../shared/report.ts";
import { editionsSection } from "./editions-section.ts";
import { fillArchive } from "./fill.ts";
import { measureBuild } from "./measure.ts";
import { pages } from "./pages.ts";

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "20000" },
    drops: { type: "string", default: "20" },
    pairs: { type: "string", default: "60" },
    write: { type: "boolean", default: false },
  },
});
const asked = {
  pages: Number(options.pages),
  drops: Number(options.drops),
  pairs: Number(options.pairs),
};
for (const [name, count] of Object.entries(asked)) {
  if (!(count > 0)) throw new Error(`--${name}: expected a count`);
}

const folder = await mkdtemp(join(tmpdir(), "winnow-bench-editions-"));
try {
  const [busyDir, idleDir] = [join(folder, "busy"), join(folder, "idle")];
  const pageOf = pages();
  await fillArchive(busyDir, asked.pages, pageOf, progressOf("filling", asked.pages));
  await cp(busyDir, idleDir, { recursive: true });
  const onShare = shareTeller();
  const measured = await measureBuild({ ...asked, busyDir, idleDir, pageOf, onShare });
  const section = editionsSection(asked, measured);
  process.stdout.write(section);
  if (options.write) writeSection("editions", section);
} finally {
  await rm(folder, { recursive: true });
}

/** Says on stderr, at each twentieth of the way, how far it is and how long it may still take. */
function shareTeller(): (share: number, phase: string) => void {
  let startedAt = 0;
  let told = 0;
  return (share, phase) => {
    startedAt ||= performance.now();
    if (share < told) return;
    told = (Math.floor(share * 20) + 1) / 20;
    const seconds = (performance.now() - startedAt) / 1000;
    const left = share === 0 ? "?" : Math.round(seconds / share - seconds);
    process.stderr.write(
      `${phase}: ${Math.round(share * 100)} % of the way, ${Math.round(seconds)} s, some ${left} s left\n`,
    );
  };
}
