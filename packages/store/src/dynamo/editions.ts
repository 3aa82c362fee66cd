/**
 * The registry of editions: one item, in the table of the first of them, with a revision. Every step is
 * one conditional write on it, so that two people who publish, undo or remove at once are told apart.
 */
import { z } from "zod";
import { keys } from "./keys.ts";
import type { TableClient } from "./table/table-client.ts";

/** Which captures a look is at: one collection alone, or so many pages alone. */
export const LookScope = z.object({
  collection: z.string().min(1).nullable(),
  sample: z.number().int().positive().nullable(),
});
export type LookScope = z.infer<typeof LookScope>;

/** The archive as one cleaner made it, in a table of its own. */
export const Edition = z.object({
  number: z.number().int().positive(),
  table: z.string().min(1),
  /**
   * `looking`: what its cleaner would change is counted, and it has no table yet. `comparing`: all is
   * filed, and its stories are held against those that stand. `removing`: nobody reads it any more, and
   * what is left of its table goes.
   */
  state: z.enum(["looking", "building", "comparing", "built", "removing"]),
  /** What read its pages and what filed them; `null` for the first, which many may have filled. */
  release: z.string().nullable(),
  filing: z.string().nullable(),
  openedAt: z.iso.datetime().nullable(),
  /** When the state that it is in began. */
  stateAt: z.iso.datetime().nullable().default(null),
  /** Raw copies older than this are in it: where the listing began that it last caught up by. */
  caughtUpTo: z.iso.datetime().nullable(),
  /** The edition that its report holds it against, and the report. */
  comparedWith: z.number().int().positive().nullable(),
  report: z.string().nullable(),
  /** Of a look that nothing is built after. */
  scope: LookScope.nullable().default(null),
  /** Whether its work is one part: of a sample, and of a small archive. */
  isOnePart: z.boolean().default(false),
  /** Built although nothing would change. */
  isForced: z.boolean().default(false),
});
export type Edition = z.infer<typeof Edition>;

/** What somebody asked for, and whoever keeps the editions does next. */
export const Wish = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("build"), isForced: z.boolean() }),
  z.object({ kind: z.literal("look"), scope: LookScope }),
  z.object({
    kind: z.literal("publish"),
    number: z.number().int().positive(),
    isMeant: z.boolean(),
  }),
  /** `from` is current and `to` before it: an undo that was done is not done again. */
  z.object({ kind: z.literal("undo"), from: z.number().int(), to: z.number().int() }),
  z.object({ kind: z.literal("remove"), number: z.number().int().positive() }),
]);
export type Wish = z.infer<typeof Wish>;

/** A cleaner: what reads pages, and what files them. */
const Cleaner = z.object({ release: z.string(), filing: z.string() });

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
  wish: Wish.nullable().default(null),
  /** What came of the last wish, or of the schedule. */
  told: z.object({ at: z.iso.datetime(), what: z.string() }).nullable().default(null),
  /**
   * After a switch, until it is closed: what was filed in the edition before while the pointer moved,
   * in raw copies that are younger than `since`.
   */
  gap: z
    .object({ from: z.number().int().positive(), since: z.iso.datetime() })
    .nullable()
    .default(null),
  /** Cleaners whose editions were taken back: the schedule leaves them alone. */
  held: z.array(Cleaner).default([]),
});
export type Registry = z.infer<typeof Registry>;

export class DynamoEditions {
  readonly #table: TableClient;
  /** The table that every archive has: it holds the registry, and the first edition. */
  readonly firstTable: string;

  constructor(table: TableClient, firstTable: string) {
    this.#table = table;
    this.firstTable = firstTable;
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
    const table = editionOf(registry)?.table ?? this.firstTable;
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

  /** Takes the keeper's place until an instant; `false` while another one has it. */
  lease(now: Date, until: string): Promise<boolean> {
    return this.#table.putIf(
      keys.editionsLease(),
      { until },
      "attribute_not_exists(PK) OR #until < :now",
      { "#until": "until" },
      { ":now": now.toISOString() },
    );
  }

  /** Leaves the keeper's place; who dies loses it with time. */
  release(): Promise<void> {
    return this.#table.delete(keys.editionsLease());
  }

  /** The table of the current edition. */
  async currentTable(): Promise<string> {
    return editionOf(await this.read())?.table ?? this.firstTable;
  }

  #first(): Registry {
    const first: Edition = {
      number: 1,
      table: this.firstTable,
      state: "built",
      ...{ release: null, filing: null, openedAt: null, stateAt: null, caughtUpTo: null },
      ...{ comparedWith: null, report: null, scope: null, isOnePart: false, isForced: false },
    };
    const numbers = { revision: 0, current: 1, previous: null, next: 2 };
    return {
      ...numbers,
      editions: [first],
      takedowns: 0,
      wish: null,
      told: null,
      gap: null,
      held: [],
    };
  }
}

/** An edition by its number, else the current one. */
export function editionOf(registry: Registry, number = registry.current): Edition | undefined {
  return registry.editions.find((edition) => edition.number === number);
}
