/** What an API refused, in its own words. */
import { WinnowError } from "@winnow/core/records";

export class ServerError extends WinnowError {
  override name = "ServerError";

  constructor(status: number, detail: string) {
    super(`server.${status}`, detail);
  }
}
