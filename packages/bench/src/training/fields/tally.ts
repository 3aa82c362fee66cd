/** Counts how often fields are told, and how often rightly. */
import type { Field } from "./exact.ts";
import type { FieldRow } from "./rows.ts";

/** What became of one field of one page. */
export interface Told {
  hasGold: boolean;
  isTold: boolean;
  isExact: boolean;
}

/** The shares that the tables print; `null` where there is nothing to divide by. */
export interface FieldTotal {
  /** Pages that say it. */
  pages: number;
  /** Right values, by the pages that say it. */
  exact: number | null;
  /** Right values, by those that were told, on pages that do not say it as well. */
  precision: number | null;
  /** Values told, by the pages that do not say it. */
  spurious: number | null;
  /** Precision and recall of the pages that say it, in one number. */
  f1: number | null;
}

/** Totals by group of pages and field: "wcxb articles date". */
export type FieldTotals = Readonly<Record<string, FieldTotal>>;

export class FieldTally {
  readonly #told = new Map<string, Told[]>();

  add(group: string, field: Field, told: Told): void {
    const key = `${group} ${field}`;
    const list = this.#told.get(key) ?? [];
    list.push(told);
    this.#told.set(key, list);
  }

  /** The totals by group and field. */
  totals(): FieldTotals {
    return Object.fromEntries([...this.#told].map(([key, told]) => [key, totalOf(told)]));
  }

  lines(): string[] {
    const cell = (value: number | null) => (value === null ? "–" : value.toFixed(3));
    return Object.entries(this.totals()).map(
      ([key, { pages, exact, precision, spurious, f1 }]) =>
        `${key.padEnd(28)} ${String(pages).padStart(5)} pages, exact ${cell(exact)}, precision ${cell(precision)}, spurious ${cell(spurious)}, F1 ${cell(f1)}`,
    );
  }
}

function totalOf(told: readonly Told[]): FieldTotal {
  const withGold = told.filter(({ hasGold }) => hasGold);
  const right = withGold.filter(({ isExact }) => isExact).length;
  const wrong = withGold.filter(({ isTold, isExact }) => isTold && !isExact).length;
  const silent = withGold.length - right - wrong;
  const without = told.length - withGold.length;
  const spurious = told.filter(({ hasGold, isTold }) => isTold && !hasGold).length;
  return {
    pages: withGold.length,
    exact: share(right, withGold.length),
    precision: share(right, right + wrong + spurious),
    spurious: share(spurious, without),
    f1: share(2 * right, 2 * right + wrong + silent),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** The tables' groups of a page: articles are what the archive is for, and some came without scripts. */
export function groupsOf({ set, type, bytes }: FieldRow): string[] {
  if (set !== "wcxb") return [set];
  if (type !== "article") return ["wcxb others"];
  const stripped = !Buffer.from(bytes).includes("<script");
  return ["wcxb articles", `wcxb articles ${stripped ? "without" : "with"} scripts`];
}
