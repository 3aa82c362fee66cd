import { describe, expect, test } from "vitest";
import type { Learned } from "./profile.ts";
import { type Doubt, doubtsOf, withoutLearned } from "./without-learned.ts";

const paragraph =
  "The council of Lower Velm met on Monday evening to hear the engineers who had inspected the bridge.";
const appeal = "Our reporters need your help to keep watch over the harbour and its council.";

function learned(counts: Record<string, number>): Learned {
  return { source: "example.org", seenIn: (line) => counts[line] ?? 0 };
}

describe("a line that other stories hold", () => {
  test.each([
    [2, 0.29, true, "two stories, and the cleaner doubts it much"],
    [5, 0.49, true, "many stories, and the cleaner doubts it"],
    [4, 0.3, false, "too few stories for so little doubt"],
    [16, 0.5, false, "never a line that the cleaner takes for content"],
    [0, 0.01, false, "nobody else has it"],
  ])("in %i stories, at %d, goes: %s, %s", (stories, p, goes) => {
    const text = [paragraph, "Read also", paragraph].join("\n");
    const after = withoutLearned(text, [{ line: 1, p }], learned({ "Read also": stories }));
    expect(after.text).toBe(goes ? `${paragraph}\n${paragraph}` : text);
    const reason = `learned: seen in ${stories} stories of example.org`;
    expect(after.removals).toEqual(goes ? [{ line: 1, text: "Read also", reason }] : []);
  });

  test("stays where more than half of the text would go with it", () => {
    const text = [paragraph, appeal, appeal, "Read also"].join("\n");
    const doubts = [1, 2, 3].map((line) => ({ line, p: 0.1 }));
    const after = withoutLearned(text, doubts, learned({ [appeal]: 9, "Read also": 9 }));
    expect(after).toEqual({ text, removals: [] });
  });
});

describe("the doubts about a text", () => {
  test.each<[{ text: string; chance: number }[], Doubt[], string]>([
    [[{ text: "Read also", chance: 0.2 }], [{ line: 1, p: 0.2 }], "a doubted line"],
    [[{ text: "Read also", chance: 0.5 }], [], "taken for content"],
    [[{ text: "Read also", chance: 1 }], [], "nobody asked"],
    [
      [
        { text: "Read also", chance: 0.1 },
        { text: "Read also", chance: 0.8 },
      ],
      [],
      "its equal is surely content",
    ],
  ])("%j give %j: %s", (kept, expected) => {
    expect(doubtsOf([{ text: paragraph, chance: 1 }, ...kept])).toEqual(expected);
  });

  test("that name a line which the text does not have change nothing", () => {
    const after = withoutLearned(paragraph, [{ line: 5, p: 0.1 }], learned({}));
    expect(after.text).toBe(paragraph);
  });
});
