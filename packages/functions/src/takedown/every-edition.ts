/** The editions of an archive, each with its services: a takedown is of all of them. */
import { type Services, servicesAt } from "../services/services.ts";

/**
 * The services of every edition that the registry knows now and that has a table: one that is only
 * looked at has none yet, and is built by who knows of the tombstones; one that is removed goes anyway.
 * The first table is the archive's own, and stays: a worker that still took its edition for current may
 * have filed in it after that was removed.
 */
export async function everyEdition(services: Services): Promise<Services[]> {
  const { editions } = await services.editions.read();
  const filled = editions.filter(({ state }) => state !== "looking" && state !== "removing");
  const tables = new Set([services.editions.firstTable, ...filled.map(({ table }) => table)]);
  return [...tables].map((table) => servicesAt(services, table));
}
