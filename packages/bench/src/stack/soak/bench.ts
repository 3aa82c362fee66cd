/**
 * `npm run bench:soak -- [--drops 6000] [--clients 16] [--kills 5] [--seed 1] [--write]`: whether an
 * archive that many processes fill while its owner is killed equals that of a calm run, item by item,
 * and how soon a start over it answers. Prints; ends with 1 where the runs differ.
 */
import { parseArgs } from "node:util";
import { writeSection } from "../../shared/report.ts";
import { measureStart, type Start } from "../start.ts";
import { soak } from "./soak.ts";
import { soakSection } from "./soak-section.ts";

const { values } = parseArgs({
  options: {
    drops: { type: "string", default: "6000" },
    clients: { type: "string", default: "16" },
    kills: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});

const asked = {
  drops: Number(values.drops),
  clients: Number(values.clients),
  kills: Number(values.kills),
  seed: Number(values.seed),
};
const starts: Start[] = [];
const soaked = await soak({
  ...asked,
  inspect: async (dataDir) => {
    for (let n = 0; n < 5; n += 1) starts.push(await measureStart(dataDir));
  },
  onStage: (said) => process.stderr.write(`soak: ${said}\n`),
});
for (const item of soaked.missing.slice(0, 5)) process.stderr.write(`missing ${item}\n`);
for (const item of soaked.surplus.slice(0, 5)) process.stderr.write(`surplus ${item}\n`);
const section = soakSection(asked, soaked, starts);
process.stdout.write(section);
if (values.write) writeSection("soak", section);
if (soaked.missing.length + soaked.surplus.length > 0) process.exitCode = 1;
