import type { Edition, Registry } from "@winnow/store/dynamo";
import { describe, expect, test } from "vitest";
import { forgotten, type Next, opened, published, removing, underWay, undone } from "./steps.ts";

const at = "2026-01-01T00:00:00.000Z";
const edition = (number: number, changes: Partial<Edition> = {}): Edition => ({
  ...{ number, table: `t-${number}`, state: "built", release: `r${number}`, filing: "f" },
  ...{ openedAt: at, stateAt: at, caughtUpTo: null, comparedWith: number === 1 ? null : 1 },
  ...{ report: `report-${number}`, scope: null, isOnePart: true, isForced: false },
  ...changes,
});
const registryOf = (editions: Edition[], changes: Partial<Registry> = {}): Registry => ({
  ...{ revision: 3, current: 1, previous: null, next: editions.length + 1, editions },
  ...{ wish: null, told: null, gap: null, held: [], takedowns: 0 },
  ...changes,
});
const opening = {
  ...{ release: "r9", filing: "f", openedAt: at, report: "report-9", scope: null },
  ...{ isOnePart: true, isForced: false, comparedWith: 1 },
};
const two = registryOf([edition(1), edition(2)]);
const after = registryOf([edition(1), edition(2)], { current: 2, previous: 1 });

describe("a step from here leads there", () => {
  test.each<[string, () => Next, Partial<Registry>]>([
    ["publish", () => published(two, 2, at), { current: 2, previous: 1 }],
    [
      "undo",
      () => undone(after, at),
      { current: 1, previous: 2, held: [{ release: "r2", filing: "f" }] },
    ],
    ["remove what is previous", () => removing(after, 1), { current: 2, previous: null }],
    ["forget", () => forgotten(two, 2), { current: 1, editions: [edition(1)], next: 3 }],
  ])("%s", (_, step, expected) => {
    expect(step()).toMatchObject(expected);
  });

  test("open takes a number and a table that nobody had", () => {
    const next = opened(forgotten(two, 2) as Registry, "t", opening);
    expect(next.editions.at(-1)).toMatchObject({
      number: 3,
      table: "t-edition-3",
      state: "looking",
    });
    expect(underWay(next as Registry)?.number).toBe(3);
  });

  test("a switch says until when the edition before has all that was dropped", () => {
    const [first] = published(two, 2, at).editions;
    expect(first?.caughtUpTo).toBe(at);
  });

  test("a cleaner that is taken back twice is remembered once", () => {
    const again = { ...after, held: [{ release: "r2", filing: "f" }] };
    expect(undone(again, at).held).toEqual([{ release: "r2", filing: "f" }]);
  });
});

test.each<[string, () => unknown, RegExp]>([
  ["the current one", () => published(after, 2, at), /current already/],
  ["one that is not there", () => published(two, 7, at), /no edition 7/],
  [
    "one that is being built",
    () => published(registryOf([edition(1), edition(2, { state: "comparing" })]), 2, at),
    /not built to its end/,
  ],
  [
    "one that was compared with another",
    () => published(registryOf([edition(1), edition(2, { comparedWith: 4 })]), 2, at),
    /not compared with edition 1/,
  ],
  ["an undo without a previous one", () => undone(two, at), /no edition to go back to/],
  ["the removal of the current one", () => removing(after, 2), /is current/],
  [
    "a second one under way",
    () => opened(registryOf([edition(1), edition(2, { state: "building" })]), "t", opening),
    /edition 2 is under way/,
  ],
])("%s is refused", (_, step, message) => {
  expect(step).toThrow(message);
});
