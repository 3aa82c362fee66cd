/** Keeping the editions from one process: by a timer that queues the parts, or by a command that works on them. */
import type { Edition } from "@winnow/store/dynamo";
import type { WorkerServices } from "../ingest.ts";
import { type Report, readReport } from "../look/index.ts";
import type { Services } from "../services/services.ts";
import { advance } from "./advance.ts";
import { standsAlready, withOpened } from "./open-edition.ts";
import type { Part, Phase } from "./parts.ts";
import { refusal, removing, underWay } from "./steps.ts";
import { write } from "./switch.ts";
import { workPart } from "./work-part.ts";

/** Takes steps until none is left, or it is late; `work` says whether it has worked the parts off. */
export async function keepEditions(
  services: Services,
  work: (parts: readonly Part[]) => Promise<boolean>,
  isLate: () => boolean = () => false,
): Promise<void> {
  while (!isLate()) {
    const advanced = await advance(services, isLate);
    if (advanced.kind === "stepped") services.log({ event: "editions", what: advanced.what });
    else if (advanced.kind !== "parts" || !(await work(advanced.parts))) return;
  }
}

/** Hands parts to the queue, unless those of a round before are still in it. */
export async function queueParts({ parts }: Services, wanted: readonly Part[]): Promise<false> {
  if (await parts.isEmpty()) await parts.send(wanted);
  return false;
}

export interface BuildOptions {
  /** Builds although nothing would change. */
  now: boolean;
  /** Called for each raw copy, before it is looked at, filed or compared. */
  onStep?: (phase: Phase) => void;
}

/** What a build came to; `edition: null` if nothing would change, so that nothing was built. */
export interface Built {
  edition: Edition | null;
  report: Report | null;
}

/**
 * Builds an edition by today's cleaner in this process, or goes on with the one that is under way. It
 * looks first; if nothing would change and the filing is the same, the current edition takes the
 * further release's name. One that stands already is not built again unless `now`.
 */
export async function buildEdition(
  services: WorkerServices,
  { now, onStep }: BuildOptions,
): Promise<Built> {
  const registry = await services.editions.read();
  let edition = underWay(registry);
  if (edition === undefined) {
    if (!now && standsAlready(registry) !== null) return standing(services);
    const opening = { scope: null, isForced: now };
    await write(services, registry, await withOpened(services, registry, opening));
    edition = underWay(await services.editions.read());
  }
  if (edition === undefined) throw refusal("another step came between: try again");
  const { number, report: id } = edition;
  await keepEditions(services, (parts) => workOff(services, parts, onStep));
  const { editions } = await services.editions.read();
  const built = editions.find((other) => other.number === number) ?? null;
  return { edition: built, report: id === null ? null : await readReport(services, id) };
}

/** What there is already; of a cleaner that was taken back and removed there is nothing. */
async function standing({ editions, ...services }: WorkerServices): Promise<Built> {
  const registry = await editions.read();
  const edition = registry.editions.find(
    ({ comparedWith, state }) => state === "built" && comparedWith === registry.current,
  );
  if (edition?.report == null) return { edition: edition ?? null, report: null };
  return { edition, report: await readReport(services, edition.report) };
}

async function workOff(
  services: WorkerServices,
  parts: readonly Part[],
  onStep: BuildOptions["onStep"],
): Promise<true> {
  for (const part of parts) {
    await workPart(services, part, onStep ? { onStep: () => onStep(part.phase) } : {});
  }
  return true;
}

/** Removes an edition with its table in this process; not the current one. */
export async function removeEdition(services: Services, number: number): Promise<void> {
  const registry = await services.editions.read();
  await write(services, registry, removing(registry, number));
  for (;;) {
    const { editions } = await services.editions.read();
    if (editions.every((edition) => edition.number !== number)) return;
    await advance(services);
  }
}
