/** The editions of an archive, each with its services: a takedown is of all of them. */
import { type Services, servicesAt } from "@winnow/functions/services";

/**
 * The services of every edition that the registry knows now and that holds anything: one that is looked
 * at has no table yet, and asks for tombstones when it is filled; one that is being removed goes anyway.
 */
export async function everyEdition(services: Services): Promise<Services[]> {
  const { editions } = await services.editions.read();
  return editions
    .filter(({ state }) => state !== "looking" && state !== "removing")
    .map(({ table }) => servicesAt(services, table));
}
