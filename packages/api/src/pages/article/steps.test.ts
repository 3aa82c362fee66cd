import type { ArticleVersion, TimelineEntry } from "@winnow/core/records";
import { describe, expect, test } from "vitest";
import { first, newer, second } from "../../fixture/small-archive.ts";
import { degreeOf, editsOf, factCount, stepsOf } from "./steps.ts";

function version(number: number, text: string): ArticleVersion {
  return { ...first, number, textHash: String(number).repeat(64), text, wordCount: 12 };
}

const twelve = version(1, "The ferry carried 12 people. It was welcomed by the whole town.");
const fourteen = version(2, "The ferry carried 14 people. It was welcomed by the whole town.");
const greeted = version(3, "The ferry carried 14 people. It was greeted by the whole town.");

function save(day: number, kind: TimelineEntry["kind"], of: ArticleVersion | null): TimelineEntry {
  return {
    at: `2020-10-0${day}T08:00:00Z`,
    captureId: String(day).repeat(32),
    ownId: newer.id,
    url: null,
    release: "1",
    textHash: of?.textHash ?? null,
    title: null,
    wordCount: 12,
    kind,
    changed: [],
    rejected: null,
    isCurrent: false,
  };
}

describe("steps", () => {
  test("are saves that show another text: repeats and walls are none, a revert is one", () => {
    const saves = [
      save(1, "first", twelve),
      save(2, "same", twelve),
      save(3, "rejected", null),
      save(4, "edit", fourteen),
      save(5, "revert", twelve),
    ];
    const steps = stepsOf(saves, [twelve, fourteen]);
    expect(steps.map(({ kind, version }) => [kind, version.number])).toEqual([
      ["first", 1],
      ["edit", 2],
      ["revert", 1],
    ]);
    expect(steps[0]?.diff).toBe(null);
    expect(steps[2]?.diff?.numbers.map(({ before, after }) => [before, after])).toEqual([
      ["14", "12"],
    ]);
  });

  test("of a text that is gone are left out", () => {
    expect(stepsOf([save(1, "first", twelve), save(2, "edit", fourteen)], [twelve])).toHaveLength(
      1,
    );
  });

  test("of an article edited a thousand times are compared for the latest alone", () => {
    const saves = Array.from({ length: 1000 }, (_, n) =>
      save(1 + (n % 9), "edit", n % 2 === 0 ? twelve : fourteen),
    );
    const steps = stepsOf(saves, [twelve, fourteen]);
    expect(steps).toHaveLength(1000);
    expect(editsOf(steps)).toHaveLength(40);
  });
});

test("edits that change facts stand before later ones that change words", () => {
  const saves = [save(1, "first", twelve), save(2, "edit", fourteen), save(3, "edit", greeted)];
  const edits = editsOf(stepsOf(saves, [twelve, fourteen, greeted]));
  expect(edits.map(({ diff }) => factCount(diff) > 0)).toEqual([true, false]);
  expect(edits.map(({ version }) => version.number)).toEqual([2, 3]);
});

test("the degree of a change grows from none to another text", () => {
  const saves = (other: ArticleVersion) =>
    stepsOf([save(1, "first", twelve), save(2, "edit", other)], [twelve, other])[1]?.diff;
  const small = saves({ ...fourteen, text: `${fourteen.text} ${"Waves. ".repeat(200)}` });
  const diffs = [saves(fourteen), small, saves({ ...second, text: "Snow fell." })];
  const degrees = diffs.map((diff) => (diff ? degreeOf(diff) : null));
  expect(degrees).toEqual([2, 4, 4]);
});
