/** The parts of an index that are searched as one: a base, and what has changed since. */
import type { Segment } from "../index/index.ts";

/** A segment, and its rows that count no more. */
export interface Layer {
  segment: Segment;
  dead: ReadonlySet<number>;
}

/** One segment by itself. */
export function singleLayer(segment: Segment): Layer[] {
  return [{ segment, dead: new Set() }];
}

/** A base under a delta: whatever the delta holds or has removed, the base holds no more. */
export function layered(base: Segment, delta: Segment): Layer[] {
  const dead = new Set<number>();
  for (const id of delta.ids()) {
    const row = base.rowOf(id);
    if (row !== null) dead.add(row);
  }
  return [
    { segment: base, dead },
    { segment: delta, dead: new Set() },
  ];
}
