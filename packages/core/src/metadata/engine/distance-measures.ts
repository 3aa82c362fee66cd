/** How far a value stands from the headline: what is signed or dated there is more often right. */

import { least, yes } from "./numbers.ts";
import type { Measure } from "./ranking.ts";
import type { Reading } from "./rule.ts";

/** A reading that knows its place: texts and lines below the headline, negative above it. */
export interface Placed {
  texts: number | null;
  lines: number | null;
}

/** Measures the least distance of a value's sightings; `far` stands for none. */
export function distanceMeasures<Value, R extends Reading<Value> & Placed, Survey>(
  far: number,
): readonly Measure<Value, R, Survey>[] {
  return [
    {
      name: "texts",
      of: ({ sightings }) => least(sightings, ({ texts }) => texts && Math.abs(texts), far),
    },
    {
      name: "texts-before",
      of: ({ sightings }) => yes(sightings.some(({ texts }) => texts !== null && texts < 0)),
    },
    {
      name: "lines",
      of: ({ sightings }) => least(sightings, ({ lines }) => lines && Math.abs(lines), far),
    },
    {
      name: "lines-before",
      of: ({ sightings }) => yes(sightings.some(({ lines }) => lines !== null && lines < 0)),
    },
  ];
}
