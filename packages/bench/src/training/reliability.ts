/** Reliability: what was expected of texts beside what they were worth, and the calibration between. */
import { type Calibration, calibrate } from "@winnow/core/clean/html/training";

/** A text with what its cleaner expected of it and the F1 that it has. */
export interface Judged {
  expected: number;
  f1: number;
  fold: number;
  kind: string;
}

/** Points of a calibration; each stands for as many texts. */
const points = 8;

/** The means of equal slices in order of what was expected, made monotone by pooling neighbours. */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const sorted = judged.toSorted((one, two) => one.expected - two.expected);
  const slices = Array.from({ length: points }, (_, n) =>
    sorted.slice((n * sorted.length) / points, ((n + 1) * sorted.length) / points),
  );
  const pooled: Judged[][] = [];
  for (const slice of slices) {
    let last = slice;
    while (pooled.length > 0 && mean(pooled.at(-1) ?? [], "f1") >= mean(last, "f1"))
      last = [...(pooled.pop() ?? []), ...last];
    pooled.push(last);
  }
  return pooled.map((slice) => [round(mean(slice, "expected")), round(mean(slice, "f1"))]);
}

/** Prints the calibration, and the table of texts by the figure that the other folds' one gives. */
export function printReliability(judged: readonly Judged[]): void {
  console.log("calibration", JSON.stringify(calibrationOf(judged)));
  const folds = [...new Set(judged.map(({ fold }) => fold))];
  const told = folds.flatMap((fold) => {
    const others = calibrationOf(judged.filter((one) => one.fold !== fold));
    return judged
      .filter((one) => one.fold === fold)
      .map((one) => ({ ...one, expected: calibrate(one.expected, others) }));
  });
  for (const kind of ["all", ...new Set(told.map((one) => one.kind))]) {
    const of = told.filter((one) => kind === "all" || one.kind === kind);
    const error = mean(
      of.map((one) => ({ ...one, f1: Math.abs(one.f1 - one.expected) })),
      "f1",
    );
    console.log(`${kind}: ${of.length} texts, mean error ${error.toFixed(3)}`);
    for (const [from, to] of bands) {
      const within = of.filter(({ expected }) => expected >= from && expected < to);
      if (within.length === 0) continue;
      const share = within.filter(({ f1 }) => f1 < poor).length / within.length;
      const cells = [
        `${from} to ${to}`,
        within.length,
        mean(within, "expected").toFixed(3),
        mean(within, "f1").toFixed(3),
        share.toFixed(3),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
}

/** A text below it has lost or gained a third and more. */
const poor = 0.7;
const bands = [
  [0, 0.5],
  [0.5, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1.01],
] as const;

function mean<Name extends string>(of: readonly Record<Name, number>[], name: Name): number {
  return of.reduce((sum, one) => sum + one[name], 0) / Math.max(1, of.length);
}

function round(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
