import { expect, test } from "vitest";
import { type Compared, Tally, TallyState } from "./tally.ts";

const kinds = ["same", "changed", "found", "lost", "unfiled"] as const;

/** Comparisons of every kind, from a few sources. */
const all = Array.from({ length: 300 }, (_, n): Compared => {
  const kind = kinds[(n * 7) % kinds.length] ?? "same";
  const isChanged = kind === "changed";
  return {
    kind,
    outcome: {
      from: kind === "found" ? "wall" : "article",
      to: kind === "lost" ? "wall" : "article",
    },
    fields: isChanged
      ? [
          {
            field: "title",
            from: { value: "a", source: "h1" },
            to: { value: n % 3 ? "b" : null, source: null },
          },
        ]
      : [],
    removed: isChanged ? (n * 31) % 400 : 0,
    restored: isChanged ? (n * 17) % 90 : 0,
    sizeBefore: 1000,
    standsForText: n % 2 === 0,
    release: kind === "unfiled" ? null : `release-${n % 3}`,
    captureId: n.toString(16).padStart(32, "0"),
    rawSha256: n.toString(16).padStart(64, "0"),
    source: n % 5 === 0 ? null : `site-${n % 9}.example`,
  };
});
const about = {
  ...{ id: "id", at: "2026-01-01T00:00:00.000Z" },
  cleaner: { release: "r", filing: "f" },
  scope: { collection: null, sample: 300 },
};

const whole = new Tally();
for (const compared of all) whole.add(compared);

test.each([[1], [3], [16]])(
  "%i tallies that are kept and merged in any order tell what one tells",
  (count) => {
    const parts = Array.from({ length: count }, () => new Tally());
    for (const [n, compared] of all.entries()) parts[n % count]?.add(compared);
    const kept = parts.map((part) => TallyState.parse(JSON.parse(JSON.stringify(part.state()))));
    for (const order of [kept, kept.toReversed()]) {
      const merged = new Tally();
      for (const state of order) merged.merge(state);
      expect(merged.report(about)).toEqual(whole.report(about));
    }
  },
);

test("a tally that is merged twice counts twice", () => {
  const twice = new Tally();
  twice.merge(whole.state());
  twice.merge(whole.state());
  expect(twice.report(about).captures).toBe(2 * all.length);
});
