/** Opens an edition: the first step of a look or a build. */
import type { LookScope, Registry } from "@winnow/store/dynamo";
import { cleaner, reportIdAt } from "../look/index.ts";
import type { Services } from "../services/services.ts";
import { editionNamed, type Next, opened, tableOf } from "./steps.ts";

/** Fewer copies than these are one worker's work of a minute: parts would take longer than they save. */
const copiesOfOnePart = 1000;

export interface Opening {
  /** Of a look that nothing is built after; `null` builds, unless nothing would change. */
  scope: LookScope | null;
  /** Builds although nothing would change. */
  isForced: boolean;
}

/**
 * The registry with an edition that today's cleaner begins; throws a refusal where one is under way. A
 * registry that was lost with its table, or brought back from a copy, knows less than there is: the
 * number is one of no table that stands, so that nothing is filed among what another cleaner left.
 */
export async function withOpened(
  {
    editions,
    clock,
    rawStore,
    tables,
  }: Pick<Services, "editions" | "clock" | "rawStore" | "tables">,
  registry: Registry,
  opening: Opening,
): Promise<Next> {
  const openedAt = clock.now().toISOString();
  const report = `${reportIdAt(openedAt)}-${registry.next}`;
  const isSample = (opening.scope?.sample ?? null) !== null;
  const isOnePart = isSample || !(await rawStore.isLarger(copiesOfOnePart));
  const about = { openedAt, report, isOnePart, comparedWith: registry.current };
  const edition = { ...cleaner, ...opening, ...about };
  const { firstTable } = editions;
  let { next } = registry;
  while (await tables.stands(tableOf(firstTable, next))) next += 1;
  return opened({ ...registry, next }, firstTable, edition);
}

/**
 * Why there is nothing to build; `null` where there is. One that stands already, published and taken
 * back perhaps, is not built again, nor one by a cleaner that was taken back.
 */
export function standsAlready(registry: Registry): string | null {
  const { release, filing } = cleaner;
  const current = editionNamed(registry, registry.current);
  const isOurs = (other: { release: string | null; filing: string | null }) =>
    other.release === release && other.filing === filing;
  if (isOurs(current)) return `edition ${current.number} is of this cleaner`;
  const standing = registry.editions.find(
    (edition) =>
      edition.state === "built" && edition.comparedWith === registry.current && isOurs(edition),
  );
  if (standing !== undefined) return `edition ${standing.number} stands already`;
  return registry.held.some(isOurs) ? `${release} was taken back: build it with --now` : null;
}
