/**
 * The registry of editions: one item, in the table of the first of them, with a revision. Every step is
 * one conditional write on it, so that two people who publish, undo or remove at once are told apart.
 */
import { z } from "zod";
import { keys } from "./keys.ts";
import type { TableClient } from "./table/table-client.ts";

/** The archive as one cleaner made it, in a table of its own. */
export const Edition = z.object({
  number: z.number().int().positive(),
  table: z.string().min(1),
  state: z.enum(["building", "built"]),
  /** What read its pages and what filed them; `null` for the first, which many may have filled. */
  release: z.string().nullable(),
  filing: z.string().nullable(),
  openedAt: z.iso.datetime().nullable(),
  /** Raw copies older than this are in it: where the listing began that it last caught up by. */
  caughtUpTo: z.iso.datetime().nullable(),
  /** The edition that its report holds it against, and the report. */
  comparedWith: z.number().int().positive().nullable(),
  report: z.string().nullable(),
});
export type Edition = z.infer<typeof Edition>;

export const Registry = z.object({
  revision: z.number().int().nonnegative(),
  current: z.number().int().positive(),
  /** What an undo goes back to. */
  previous: z.number().int().positive().nullable(),
  /** The number that the next edition gets; none is used twice. */
  next: z.number().int().positive(),
  editions: z.array(Edition).min(1),
  /**
   * How often something was taken down or given back, in every edition at once: who files reads it
   * before and after, and has then seen what came between.
   */
  takedowns: z.number().int().nonnegative().default(0),
});
export type Registry = z.infer<typeof Registry>;

export class DynamoEditions {
  readonly #table: TableClient;
  readonly #firstTable: string;

  constructor(table: TableClient, firstTable: string) {
    this.#table = table;
    this.#firstTable = firstTable;
  }

  /** The registry as it stands, strongly consistent. An archive that has none is its first edition. */
  async read(): Promise<Registry> {
    const item = await this.#table.get(keys.editions());
    return item === null ? this.#first() : Registry.parse(item);
  }

  /** Writes the next state of a registry that was read; `false` if another step came between. */
  write(read: Registry, next: Omit<Registry, "revision">): Promise<boolean> {
    const item = Registry.parse({ ...next, revision: read.revision + 1 });
    return this.#table.putIf(
      keys.editions(),
      item,
      "attribute_not_exists(PK) OR #revision = :read",
      { "#revision": "revision" },
      { ":read": read.revision },
    );
  }

  /** The table of the current edition, and how often something was taken down. */
  async pointer(): Promise<{ table: string; takedowns: number }> {
    const registry = await this.read();
    const table = editionOf(registry)?.table ?? this.#firstTable;
    return { table, takedowns: registry.takedowns };
  }

  /** Says that something was taken down or given back; returns the registry as it then stands. */
  async countTakedown(): Promise<Registry> {
    for (;;) {
      const read = await this.read();
      const next = { ...read, takedowns: read.takedowns + 1 };
      if (await this.write(read, next)) return next;
    }
  }

  #first(): Registry {
    const first: Edition = {
      number: 1,
      table: this.#firstTable,
      state: "built",
      ...{ release: null, filing: null, openedAt: null, caughtUpTo: null },
      ...{ comparedWith: null, report: null },
    };
    return { revision: 0, current: 1, previous: null, next: 2, editions: [first], takedowns: 0 };
  }
}

/** An edition by its number, else the current one. */
export function editionOf(registry: Registry, number = registry.current): Edition | undefined {
  return registry.editions.find((edition) => edition.number === number);
}
