/** Editions: built beside the current one, published and taken back by one conditional write each. */
import { filingRelease, release } from "@winnow/core/records";
import { indexArticles } from "@winnow/functions/index-articles";
import { type Services, servicesAt } from "@winnow/functions/services";
import { createTable, deleteTable } from "@winnow/functions/table";
import { prefixOf } from "@winnow/search/publishing";
import type { Edition, Registry } from "@winnow/store/dynamo";
import { keepReport, lookFirst, type Report, readReport } from "../look/index.ts";
import type { OpenArchive } from "../open-archive.ts";
import { catchUp } from "./catch-up.ts";
import { objectionsTo } from "./guard.ts";
import { changed, editionNamed, opened, published, refusal, removed, undone } from "./steps.ts";

export interface BuildOptions {
  /** Builds although nothing would change. */
  now: boolean;
  /** Called after each raw copy that was looked at, and filed. */
  onLook?: () => void;
  onBuild?: () => void;
}

/** What a build came to; `edition: null` if nothing would change, so that nothing was built. */
export interface Built {
  edition: Edition | null;
  report: Report | null;
}

/**
 * Builds an edition by today's cleaner, or goes on with the one that was begun by it; one that stands
 * already, published and taken back perhaps, is not built again unless `now`. It looks first; if
 * nothing would change and the filing is the same, the current edition takes the further release's name.
 */
export async function buildEdition(archive: OpenArchive, options: BuildOptions): Promise<Built> {
  const { services } = archive;
  const registry = await services.editions.read();
  const begun = registry.editions.find(({ state }) => state === "building");
  if (begun !== undefined) {
    const isOurs = begun.release === release && begun.filing === filingRelease;
    if (isOurs) return { edition: await fill(archive, begun, options), report: null };
    throw refusal(`edition ${begun.number} was begun by cleaner ${begun.release}: remove it first`);
  }
  const current = editionNamed(registry, registry.current);
  const standing = registry.editions.find(
    (edition) =>
      edition.comparedWith === registry.current &&
      edition.release === release &&
      edition.filing === filingRelease,
  );
  if (standing !== undefined && !options.now) return { edition: standing, report: null };
  const look = { collection: null, sample: null };
  const onStep = options.onLook ? { onStep: options.onLook } : {};
  const report = await lookFirst(servicesAt(services, current.table), { ...look, ...onStep });
  await keepReport(archive, report);
  const { changed: changes, found, lost } = report.kinds;
  const isSameFiling = current.filing === filingRelease;
  if (!options.now && isSameFiling && changes + found + lost === 0) {
    await write(services, registry, changed(registry, current.number, { release }));
    return { edition: null, report };
  }
  const next = opened(registry, {
    ...{ state: "building", release, filing: filingRelease, caughtUpTo: null },
    openedAt: services.clock.now().toISOString(),
    comparedWith: registry.current,
    report: report.id,
  });
  await write(services, registry, next);
  const edition = editionNamed({ ...next, revision: 0 }, registry.next);
  return { edition: await fill(archive, edition, options), report };
}

/** Publishes a built edition; one that its report speaks against only if `isMeant`. */
export async function publishEdition(
  archive: OpenArchive,
  number: number,
  { isMeant }: { isMeant: boolean },
): Promise<void> {
  const { services } = archive;
  const before = await services.editions.read();
  published(before, number, services.clock.now().toISOString()); // refuses before the work
  const { report: id } = editionNamed(before, number);
  const report = id === null ? null : await readReport(archive, id);
  const objections = report === null ? ["its report is gone"] : objectionsTo(report);
  if (objections.length > 0 && !isMeant) {
    throw refusal(`edition ${number} waits for --yes: ${objections.join("; ")}`);
  }
  await switchTo(services, number, (registry, at) => published(registry, number, at));
}

/** Goes back to the edition before; returns its number. Nothing that was dropped since is lost. */
export async function undoEdition({ services }: OpenArchive): Promise<number> {
  const { previous } = await services.editions.read();
  if (previous === null) throw refusal("there is no edition to go back to");
  await switchTo(services, previous, (registry, at) => {
    if (registry.previous !== previous) throw refusal("another edition was published meanwhile");
    return undone(registry, at);
  });
  return previous;
}

/** Removes an edition with its table, unless it is current. */
export async function removeEdition(archive: OpenArchive, number: number): Promise<void> {
  const { services, clients } = archive;
  const registry = await services.editions.read();
  const { table } = editionNamed(registry, number);
  await write(services, registry, removed(registry, number));
  await deleteTable(clients.dynamo, table);
  const { files } = services.search;
  for (const { key } of await files.list(prefixOf(table))) await files.delete(key);
}

/**
 * Switches to an edition that has caught up, and catches up again: who filed by the old pointer had
 * kept the raw copy before the switch, so that a listing begun after it holds that copy.
 */
async function switchTo(
  services: Services,
  number: number,
  step: (registry: Registry, at: string) => Omit<Registry, "revision">,
): Promise<void> {
  const { table, caughtUpTo } = editionNamed(await services.editions.read(), number);
  const target = servicesAt(services, table);
  const beganAt = services.clock.now().toISOString();
  await catchUp(target, { since: caughtUpTo });
  // Who searches after the switch finds what this edition says.
  await indexArticles(target, { rebuild: false });
  const registry = await services.editions.read();
  await write(services, registry, step(registry, services.clock.now().toISOString()));
  await catchUp(target, { since: caughtUpTo === null ? null : earlier(caughtUpTo, beganAt) });
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** Fills an edition's table and calls it built. */
async function fill(
  { services, clients }: OpenArchive,
  edition: Edition,
  { onBuild }: BuildOptions,
): Promise<Edition> {
  const { number, table } = edition;
  await createTable(clients.dynamo, table);
  const caughtUpTo = services.clock.now().toISOString();
  await catchUp(servicesAt(services, table), { since: null, onStep: onBuild });
  const registry = await services.editions.read();
  const next = changed(registry, number, { state: "built", caughtUpTo });
  await write(services, registry, next);
  return editionNamed({ ...next, revision: 0 }, number);
}

async function write(
  { editions }: Services,
  read: Registry,
  next: Omit<Registry, "revision">,
): Promise<void> {
  if (await editions.write(read, next)) return;
  throw refusal("another step came between; look at winnow editions list and try again");
}
