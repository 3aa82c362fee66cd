/** An archive that is open for work on it, embedded or deployed. */
import type { Environment } from "@winnow/functions/environment";
import type { Clients, Services } from "@winnow/functions/services";

export interface OpenArchive {
  services: Services;
  /** What the services are made of, for work that needs services of its own. */
  environment: Environment;
  clients: Clients;
  stop(): Promise<void>;
}
