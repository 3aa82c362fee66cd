/** Why drops fail while they are retried, and after they have gone to the dead letters. */
import type { Failure, FailureLog } from "@winnow/core/ports";
import { z } from "zod";
import { keys } from "./keys.ts";
import type { TableClient } from "./table/table-client.ts";

const FailureItem = z.object({
  subject: z.string(),
  error: z.string(),
  attempt: z.number(),
  at: z.string(),
  isAssumed: z.boolean().optional(),
});

export class DynamoFailureLog implements FailureLog {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async note(failure: Failure): Promise<void> {
    await this.#table.put(keys.failure(failure.subject), { ...failure });
  }

  async clear(subject: string): Promise<void> {
    await this.#table.delete(keys.failure(subject));
  }

  async failureOf(subject: string): Promise<Failure | null> {
    const item = await this.#table.get(keys.failure(subject));
    return item && FailureItem.parse(item);
  }
}
