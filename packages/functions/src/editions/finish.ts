/** The ends of a look, a build and a comparison: what their parts came to, and what comes next. */
import type { Edition, Registry } from "@winnow/store/dynamo";
import { cleaner, keepReport, type Report, readReport, Tally } from "../look/index.ts";
import { type Services, servicesAt } from "../services/services.ts";
import { carryUnread } from "./catch-up.ts";
import { addStories, noStories } from "./compare-stories.ts";
import { objectionsTo } from "./guard.ts";
import { type Checkpoint, dropCheckpoints } from "./parts.ts";
import { changed, editionNamed, forgotten, type Next } from "./steps.ts";

/** What comes next of an edition, and what is told of that. */
export interface Finished {
  next: Next;
  what: string;
}

/** Ends the phase that an edition is in, whose parts are all at their end. */
export function finish(
  services: Services,
  registry: Registry,
  edition: Edition,
  points: readonly Checkpoint[],
): Promise<Finished> {
  if (edition.state === "looking") return finishLook(services, registry, edition, points);
  if (edition.state === "building") return finishBuild(services, registry, edition, points);
  return finishComparison(services, registry, edition, points);
}

/** Nothing is built where nothing would change and the filing is the same, unless it is forced. */
async function finishLook(
  services: Services,
  registry: Registry,
  edition: Edition,
  points: readonly Checkpoint[],
): Promise<Finished> {
  const { number, scope, isForced, report: id, openedAt } = edition;
  const tally = new Tally();
  for (const { tally: part } of points) if (part !== null) tally.merge(part);
  const about = { id: String(id), at: String(openedAt), cleaner };
  const report: Report = {
    ...tally.report({ ...about, scope: scope ?? { collection: null, sample: null } }),
    failed: namesOf(points, "failed"),
    gone: namesOf(points, "gone"),
  };
  await keepReport(services, report);
  const { changed: changes, found, lost } = report.kinds;
  const told = `${changes} changed, ${found} found, ${lost} lost${wordsOfGone(report)}`;
  if (scope !== null) {
    await dropCheckpoints(services, report.id);
    return { next: forgotten(registry, number), what: `report ${report.id}: ${told}` };
  }
  const current = editionNamed(registry, registry.current);
  const isSame = changes + found + lost === 0 && current.filing === cleaner.filing;
  if (isSame && !isForced) {
    await dropCheckpoints(services, report.id);
    const named = changed(forgotten(registry, number), current.number, {
      release: cleaner.release,
    });
    return { next: named, what: `nothing would change: no edition was built` };
  }
  await services.tables.make(edition.table, report.captures);
  // Where the listing of the build begins: what is dropped from now on is caught up with later.
  const caughtUpTo = services.clock.now().toISOString();
  const next = changed(registry, number, { state: "building", caughtUpTo, stateAt: caughtUpTo });
  return { next, what: `edition ${number} is being built: ${told}` };
}

async function finishBuild(
  services: Services,
  registry: Registry,
  edition: Edition,
  points: readonly Checkpoint[],
): Promise<Finished> {
  const { number, table, report: id } = edition;
  await services.tables.settle(table);
  const current = editionNamed(registry, registry.current);
  await carryUnread(servicesAt(services, current.table), servicesAt(services, table));
  const report = id === null ? null : await readReport(services, id);
  if (report !== null) await keepReport(services, withNames(report, points));
  const stateAt = services.clock.now().toISOString();
  const next = changed(registry, number, { state: "comparing", stateAt });
  return { next, what: `edition ${number} is filed, and its stories are compared` };
}

async function finishComparison(
  services: Services,
  registry: Registry,
  { number, report: id }: Edition,
  points: readonly Checkpoint[],
): Promise<Finished> {
  let stories = noStories;
  for (const point of points) stories = addStories(stories, point.stories ?? noStories);
  const report = id === null ? null : await readReport(services, id);
  const built = changed(registry, number, { state: "built" });
  if (report === null)
    return { next: built, what: `edition ${number} is built; no report is left` };
  const whole = withNames({ ...report, stories }, points);
  await keepReport(services, whole);
  await dropCheckpoints(services, whole.id);
  const objections = objectionsTo(whole);
  if (objections.length > 0) {
    const why = objections.join("; ");
    const what = `edition ${number} is built and waits for --yes: ${why}${wordsOfGone(whole)}`;
    return { next: built, what };
  }
  return { next: built, what: `edition ${number} is built${wordsOfGone(whole)}` };
}

/** The report with the copies that failed or were gone in a later phase as well. */
function withNames(report: Report, points: readonly Checkpoint[]): Report {
  const all = (kind: "failed" | "gone") => [
    ...new Set([...report[kind], ...namesOf(points, kind)]),
  ];
  return { ...report, failed: all("failed"), gone: all("gone") };
}

function namesOf(points: readonly Checkpoint[], kind: "failed" | "gone"): string[] {
  return [...new Set(points.flatMap((point) => point[kind]))].sort();
}

/** Copies that are gone hold nothing up, and are told wherever the end is. */
function wordsOfGone({ gone }: Report): string {
  return gone.length === 0 ? "" : `; ${gone.length} raw copies were gone when their turn came`;
}
