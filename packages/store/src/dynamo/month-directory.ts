/** Which months have articles, so that a list by date asks for those alone. */
import { keys } from "./keys.ts";
import type { TableClient } from "./table/table-client.ts";

export class MonthDirectory {
  readonly #table: TableClient;
  /** Months this process has seen in the directory: a worker writes each once, not once a page. */
  readonly #known = new Set<string>();

  constructor(table: TableClient) {
    this.#table = table;
  }

  async add(month: string): Promise<void> {
    if (this.#known.has(month)) return;
    await this.#table.update(keys.months(), {
      UpdateExpression: "ADD months :months",
      ExpressionAttributeValues: { ":months": new Set([month]) },
    });
    this.#known.add(month);
  }

  /** Every month, the latest first; the undated last. */
  async all(): Promise<string[]> {
    const months = (await this.#table.get(keys.months()))?.months;
    return months instanceof Set ? [...months].map(String).sort().reverse() : [];
  }
}
