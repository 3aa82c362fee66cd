/** Features of repetition: the line again, its shape again, shapes in a cycle as cards and comments have. */
import type { FeatureGroup } from "./feature.ts";
import type { Measure } from "./measure.ts";
import type { PageView } from "./page-view.ts";

export const repeatFeatures: FeatureGroup = {
  copies: ({ copies }, at) => Math.min(copies[at] as number, 20),
  copyNumber: ({ copyNumber }, at) => Math.min(copyNumber[at] as number, 20),
  copied3: ({ copied }, at) => copied.around(at, 3),
  copied10: ({ copied }, at) => copied.around(at, 10),
  sameShape10: (page, at) => sameShape(page, at, 10),
  sameShape30: (page, at) => sameShape(page, at, 30),
  cycle: cycleStrength,
  period: (page, at) => cycleAt(page, at).period,
  runLength: (page, at) => runAt(page, at).length,
  runWords: (page, at) => runAt(page, at).words,
};

/** A line's shape, coarse enough for two cards of one row to have the same. */
function signatureOf({
  words,
  ending,
  capitalShare,
  isDated,
  hasPrice,
  isBullet,
}: Measure): number {
  const length = words <= 1 ? 0 : words <= 3 ? 1 : words <= 8 ? 2 : words <= 20 ? 3 : 4;
  const isTitle = words > 1 && capitalShare > 0.6;
  return (
    length * 100 +
    ending * 10 +
    (isDated ? 1 : hasPrice ? 2 : isBullet ? 3 : 0) * 2 +
    (isTitle ? 1 : 0)
  );
}

interface Cycle {
  strength: number;
  period: number;
}

interface Run {
  length: number;
  words: number;
}

interface Repeats {
  signatures: Int32Array;
  cycles: Cycle[];
  runs: Run[];
}

/** By measures: a page that learns more of itself stays the same page. */
const known = new WeakMap<PageView["measures"], Repeats>();

function repeatsOf(page: PageView): Repeats {
  let repeats = known.get(page.measures);
  if (!repeats) {
    const signatures = Int32Array.from(page.measures, signatureOf);
    repeats = { signatures, cycles: cyclesOf(signatures), runs: runsOf(page) };
    known.set(page.measures, repeats);
  }
  return repeats;
}

function sameShape(page: PageView, at: number, reach: number): number {
  const { signatures } = repeatsOf(page);
  const from = Math.max(0, at - reach);
  const to = Math.min(page.count, at + reach + 1);
  let same = -1;
  for (let other = from; other < to; other++) if (signatures[other] === signatures[at]) same++;
  return to - from <= 1 ? 0 : same / (to - from - 1);
}

const minPeriod = 2;
const maxPeriod = 8;
/** Turns of a cycle that are compared before and behind a line. */
const turns = 3;

/** Of each line the period at which the shapes around it come again, and how faithfully. */
function cyclesOf(signatures: Int32Array): Cycle[] {
  const cycles = Array.from(signatures, () => ({ strength: 0, period: 0 }));
  for (let period = minPeriod; period <= maxPeriod; period++) {
    const reach = (turns * period) >> 1;
    // matches before each line, so that a window is one subtraction
    const sums = new Int32Array(signatures.length + 1);
    for (let at = 0; at < signatures.length; at++) {
      const isSame =
        signatures[at] === signatures[at + period] && signatures[at] !== signatures[at + 1];
      sums[at + 1] = (sums[at] as number) + (isSame ? 1 : 0);
    }
    cycles.forEach((cycle, at) => {
      const from = Math.max(0, at - reach - (period >> 1));
      const to = Math.min(signatures.length, from + 2 * reach);
      const strength = ((sums[to] as number) - (sums[from] as number)) / Math.max(2 * reach, 1);
      if (strength <= cycle.strength + 0.05) return; // of two that fit, the shorter one
      cycle.strength = strength;
      cycle.period = period;
    });
  }
  return cycles;
}

/** How faithfully the shapes around a line come again: 0 never, 1 each of them at each turn. */
export function cycleStrength(page: PageView, at: number): number {
  return cycleAt(page, at).strength;
}

function cycleAt(page: PageView, at: number): Cycle {
  return repeatsOf(page).cycles[at] as Cycle;
}

/** Of each line the run of lines without prose that it stands in; prose has a run of its kind. */
function runsOf({ measures }: PageView): Run[] {
  const runs: Run[] = [];
  let run: Run = { length: 0, words: 0 };
  measures.forEach(({ isProse, words }, at) => {
    if (at === 0 || isProse !== measures[at - 1]?.isProse) run = { length: 0, words: 0 };
    run.length++;
    run.words += words;
    runs.push(run);
  });
  return runs;
}

function runAt(page: PageView, at: number): Run {
  return repeatsOf(page).runs[at] as Run;
}
