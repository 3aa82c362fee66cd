/** The editions of an archive, each with its services: a takedown is of all of them. */
import { type Services, servicesAt } from "@winnow/functions/services";

/** The services of every edition that the registry knows now. */
export async function everyEdition(services: Services): Promise<Services[]> {
  const { editions } = await services.editions.read();
  return editions.map(({ table }) => servicesAt(services, table));
}
