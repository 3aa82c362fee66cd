/** Publishing and undoing: one conditional write between two rounds of catching up. */
import { editionOf, type Registry } from "@winnow/store/dynamo";
import { indexArticles } from "../index-articles.ts";
import { readReport } from "../look/index.ts";
import { type Services, servicesAt } from "../services/services.ts";
import { type CaughtUp, carryUnread, catchUp } from "./catch-up.ts";
import { objectionsTo } from "./guard.ts";
import { editionNamed, type Next, published, refusal, undone } from "./steps.ts";

/** Raw copies that are named where a switch is told of; the log has all. */
const maxNamed = 5;

export interface SwitchOptions {
  isLate?(): boolean;
  /** Whether somebody wished for it: the same write grants that. */
  isWished?: boolean;
}

/** Publishes a built edition; one that its report speaks against only if `isMeant`. `false`: it was late. */
export async function publishEdition(
  services: Services,
  number: number,
  { isMeant, ...options }: SwitchOptions & { isMeant: boolean },
): Promise<boolean> {
  await refuseUnmeant(services, await services.editions.read(), number, isMeant);
  return switchTo(services, number, options, (registry, at) => published(registry, number, at));
}

/** Throws a refusal of what may not be published, before any work. */
export async function refuseUnmeant(
  services: Services,
  registry: Registry,
  number: number,
  isMeant: boolean,
): Promise<void> {
  published(registry, number, services.clock.now().toISOString());
  const objections = isMeant ? [] : await objectionsOf(services, registry, number);
  if (objections.length === 0) return;
  throw refusal(`edition ${number} waits for --yes: ${objections.join("; ")}`);
}

/** What its report says against an edition. */
export async function objectionsOf(
  services: Pick<Services, "reports">,
  registry: Registry,
  number: number,
): Promise<string[]> {
  const { report: id } = editionNamed(registry, number);
  const report = id === null ? null : await readReport(services, id);
  return report === null ? ["its report is gone"] : objectionsTo(report);
}

/** Goes back to the edition before. Nothing that was dropped since is lost. `false`: it was late. */
export async function undoEdition(
  services: Services,
  { from, to }: { from: number; to: number },
  options: SwitchOptions = {},
): Promise<boolean> {
  const refuse = (registry: Registry) => {
    if (registry.current === from && registry.previous === to) return;
    throw refusal("another edition was published meanwhile");
  };
  refuse(await services.editions.read());
  return switchTo(services, to, options, (registry, at) => {
    refuse(registry);
    return undone(registry, at);
  });
}

/**
 * Switches to an edition that has caught up, and catches up again: who filed by the old pointer had
 * kept the raw copy before the switch, so that a listing begun after it holds that copy. Killed in
 * between, the gap stands in the registry, and whoever keeps the editions closes it.
 */
async function switchTo(
  services: Services,
  number: number,
  { isLate = () => false, isWished = false }: SwitchOptions,
  step: (registry: Registry, at: string) => Next,
): Promise<boolean> {
  const before = await services.editions.read();
  const { table, caughtUpTo } = editionNamed(before, number);
  const standing = servicesAt(services, editionNamed(before, before.current).table);
  const target = servicesAt(services, table);
  const since = services.clock.now().toISOString();
  const caughtUp = await catchUp(target, { since: caughtUpTo, isLate });
  if (caughtUp === null) return false;
  await carryUnread(standing, target);
  // Who searches after the switch finds what this edition says.
  const { outcome } = await indexArticles(target, { rebuild: false });
  if (outcome !== "published" && outcome !== "up-to-date") return false;
  const registry = await services.editions.read();
  const at = services.clock.now().toISOString();
  const next = { ...step(registry, at), gap: { from: registry.current, since } };
  const told = { at, what: `edition ${number} is current${wordsOf(caughtUp)}` };
  await write(services, registry, isWished ? { ...next, wish: null, told } : next);
  await closeGap(services, isLate);
  return true;
}

/** What of the drops since is not in an edition: it holds nothing up, and is told. */
function wordsOf({ failed, gone }: CaughtUp): string {
  const told = (what: string, names: readonly string[]) =>
    names.length === 0 ? "" : `; ${what}: ${names.slice(0, maxNamed).join(", ")}`;
  return `${told("raw copies that failed", failed)}${told("raw copies that were gone", gone)}`;
}

/** Files in the current edition what went to the one before until the switch; `false`: it was late. */
export async function closeGap(services: Services, isLate: () => boolean): Promise<boolean> {
  const registry = await services.editions.read();
  const { gap } = registry;
  if (gap === null) return true;
  const target = servicesAt(services, editionNamed(registry, registry.current).table);
  if ((await catchUp(target, { since: gap.since, isLate })) === null) return false;
  const from = editionOf(registry, gap.from);
  // One that is being removed was carried over before it could be marked so.
  if (from?.state === "built") await carryUnread(servicesAt(services, from.table), target);
  await services.editions.write(registry, { ...registry, gap: null });
  return true;
}

/** Writes the next state of a registry that was read, or throws the refusal. */
export async function write(
  { editions }: Pick<Services, "editions">,
  read: Registry,
  next: Next,
): Promise<void> {
  if (await editions.write(read, next)) return;
  throw refusal("another step came between; look at winnow editions list and try again");
}
