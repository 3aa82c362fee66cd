/** Counts over a whole result: facets, stories, and how it lies in time. */
import {
  type Bar,
  dayOfRow,
  dayRows,
  dayText,
  type Facet,
  type FacetField,
  type FacetsAsked,
  facetFields,
  type Overview,
  type Plan,
  type SegmentColumns,
  undatedDay,
} from "../index/index.ts";
import type { Layer } from "./layers.ts";
import { livingRows } from "./newest.ts";

/** Values that a facet lists; the rest is counted together. */
export const maxFacetValues = 20;

/**
 * Days in which bars are days, and months in which they are months: as many as can be told apart
 * beside a list, each in its place in time.
 */
const maxDayBars = 62;
const maxMonthBars = 120;

/** Counts the articles of all layers that match. */
export function overviewOf(
  layers: readonly Layer[],
  plan: Plan,
  { fields = facetFields, maxValues = maxFacetValues, query }: FacetsAsked & { query: string },
): Overview {
  const counts = new Map<FacetField, Map<string, number>>(
    facetFields.map((field) => [field, new Map()]),
  );
  const without = new Map<FacetField, number>();
  const days = new Map<number, number>();
  const stories = new Set<string>();
  let total = 0;
  for (const layer of layers) {
    const rows = livingRows(layer, plan);
    const columns = layer.segment.columns();
    const places = placesOf(rows, columns);
    total += rows.length;
    for (const story of storiesAt(places, columns)) stories.add(story);
    countDays(rows, days);
    for (const field of fields) countFacet(field, places, columns, counts, without);
  }
  const undated = days.get(undatedDay) ?? 0;
  days.delete(undatedDay);
  const facets = Object.fromEntries(
    facetFields.map((field) => [
      field,
      facetOf(counts.get(field) ?? new Map(), without.get(field) ?? 0, maxValues),
    ]),
  ) as Record<FacetField, Facet>;
  return { query, total, stories: stories.size, undated, facets, histogram: histogramOf(days) };
}

/** Where ascending rows stand among a segment's, all in one walk. */
function placesOf(rows: readonly number[], columns: SegmentColumns): Int32Array {
  const places = new Int32Array(rows.length);
  let place = 0;
  for (const [at, row] of rows.entries()) {
    while ((columns.rows[place] as number) < row) place += 1;
    places[at] = place;
  }
  return places;
}

/** Every story that stands at one of these places, once: most have many articles, or few are asked for. */
function* storiesAt(places: Int32Array, { stories }: SegmentColumns): Iterable<string> {
  const { numbers, values } = stories;
  const isThere = new Uint8Array(values.length);
  for (const place of places) {
    const number = numbers[place] as number;
    if (isThere[number] === 1) continue;
    isThere[number] = 1;
    yield values[number] as string;
  }
}

/** Counts the days of ascending rows, by the run. */
function countDays(rows: readonly number[], days: Map<number, number>): void {
  let [day, count] = [undatedDay, 0];
  const take = () => {
    if (count > 0) days.set(day, (days.get(day) ?? 0) + count);
  };
  let end = 0; // the first row behind the day
  for (const row of rows) {
    if (row >= end) {
      take();
      [day, count] = [dayOfRow(row), 0];
      end = (day + 1) * dayRows;
    }
    count += 1;
  }
  take();
}

function countFacet(
  field: FacetField,
  places: Int32Array,
  columns: SegmentColumns,
  counts: ReadonlyMap<FacetField, Map<string, number>>,
  without: Map<FacetField, number>,
): void {
  const { lists, numbers, values } = columns.facets[field];
  const byNumber = new Int32Array(values.length);
  let none = 0;
  for (const place of places) {
    const number = numbers[place] as number;
    if (number >= 0) byNumber[number] = (byNumber[number] as number) + 1;
    else if (number === -1) none += 1;
    else for (const one of lists[-2 - number] ?? []) byNumber[one] = (byNumber[one] as number) + 1;
  }
  const sums = counts.get(field);
  for (const [number, count] of byNumber.entries()) {
    const value = values[number] as string;
    if (count > 0) sums?.set(value, (sums.get(value) ?? 0) + count);
  }
  without.set(field, (without.get(field) ?? 0) + none);
}

function facetOf(counts: ReadonlyMap<string, number>, without: number, maxValues: number): Facet {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const values = sorted.slice(0, maxValues).map(([value, count]) => ({ value, count }));
  const others = sorted.slice(maxValues).reduce((sum, [, count]) => sum + count, 0);
  return { values, others, without };
}

/** What a bar stands for, by the days between the first and the last article. */
export function barUnit(days: number): Overview["histogram"]["unit"] {
  return days < maxDayBars ? "day" : days < maxMonthBars * 30 ? "month" : "year";
}

/** Characters of a day that name its bar. */
export const barLengths = { day: 10, month: 7, year: 4 } as const;

/** Bars of days, months or years, by the span; those without articles are left out. */
function histogramOf(days: ReadonlyMap<number, number>): Overview["histogram"] {
  const sorted = [...days].sort(([a], [b]) => a - b);
  const unit = barUnit((sorted.at(-1)?.[0] ?? 0) - (sorted[0]?.[0] ?? 0));
  const length = barLengths[unit];
  const bars: Bar[] = [];
  for (const [day, count] of sorted) {
    const from = dayText(day).slice(0, length);
    const last = bars.at(-1);
    if (last?.from === from) bars[bars.length - 1] = { from, count: last.count + count };
    else bars.push({ from, count });
  }
  return { unit, bars };
}
