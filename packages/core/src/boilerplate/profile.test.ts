import { describe, expect, test } from "vitest";
import { Profile } from "./profile.ts";
import { type StorySample, storySampleOf } from "./story-sample.ts";

const source = { collection: "news", name: "example.org" };
const promo = "Read also: all letters";
const appeal = "Our reporters need your help to keep watch over the harbour and its council.";

/** Two sentences that no other page has. */
function ownText(theme: string): string[] {
  return [
    `The council of Lower Velm met on Monday evening to speak of ${theme} and of nothing else.`,
    `Nobody in the crowded room had expected that ${theme} would be settled before the night was over.`,
  ];
}

/** A profile as if every story had a slot: what is tested is the rule, not who is in the sample. */
function profileOf(pages: Record<string, readonly string[]>): Profile {
  const samples = Object.entries(pages).map(([story, lines], slot): StorySample => {
    return { ...storySampleOf({ story, captureId: story, lines }), slot };
  });
  return new Profile(source, samples);
}

/** Stories about different themes, all with the given lines. */
function stories(
  count: number,
  lines: readonly string[],
  theme = "theme",
): Record<string, string[]> {
  const names = Array.from({ length: count }, (_, n) => `${theme} ${"abcdefghijklmnop"[n]}`);
  return Object.fromEntries(names.map((name) => [name, [...ownText(name), ...lines]]));
}

function seen(
  profile: Profile,
  line: string,
  page: Partial<{ story: string; lines: string[] }> = {},
) {
  const lines = page.lines ?? [...ownText("this page"), line];
  return profile.about({ story: page.story ?? null, lines }).seenIn(line);
}

describe("a short line", () => {
  test.each([
    [0, 0, "unknown"],
    [1, 0, "one other story may quote this one"],
    [2, 2, "two are enough"],
    [16, 16, "all of them"],
  ])("in %i other stories counts %i: %s", (count, expected) => {
    const others = stories(16 - count, [], "other");
    expect(seen(profileOf({ ...stories(count, [promo]), ...others }), promo)).toBe(expected);
  });
});

describe("a sentence", () => {
  test.each([
    [4, 0, 0, "even where all of four stories have it"],
    [5, 0, 5, "five stories"],
    [5, 11, 5, "five of sixteen"],
    [4, 12, 0, "an agency's paragraph in four of sixteen"],
  ])("in %i stories beside %i others counts %i: %s", (count, rest, expected) => {
    const pages = { ...stories(count, [appeal]), ...stories(rest, [], "other") };
    expect(seen(profileOf(pages), appeal)).toBe(expected);
  });
});

describe("the page's own story", () => {
  const lines = [...ownText("the ferry"), promo];

  test("does not count, whichever capture of it is known", () => {
    const pages = { ...stories(1, [promo]), ferry: lines };
    expect(seen(profileOf(pages), promo)).toBe(2);
    expect(seen(profileOf(pages), promo, { story: "ferry", lines })).toBe(0);
  });

  test("does not teach itself under other names: scrapes that differ in their leftovers", () => {
    const scrapes = Object.fromEntries(
      ["Most read", "Weather", "Sport"].map((leftover) => [leftover, [leftover, ...lines]]),
    );
    expect(seen(profileOf(scrapes), promo, { lines })).toBe(0);
    const profile = profileOf({ ...scrapes, ...stories(6, [appeal]) });
    expect(seen(profile, promo, { lines })).toBe(0);
    expect(seen(profile, appeal, { lines: [...lines, appeal] })).toBe(6);
  });

  test("is not mistaken for others that share its source's sentences alone", () => {
    const farewell = "Thank you for reading to the very end of this page, and come back tomorrow.";
    const pages = stories(8, [appeal, farewell, promo]);
    expect(seen(profileOf(pages), promo, { lines: [...lines, appeal, farewell] })).toBe(8);
  });
});

describe("somebody who plants a sentence of another's article in pages of their own", () => {
  const [victim] = ownText("the victim") as [string];
  test.each([
    [4, 1, 0, "four stories never do"],
    [4, 11, 0, "less so beside clean ones"],
    [5, 11, 5, "five against eleven do: then the cleaner's own doubt decides"],
  ])("%i planted against %i clean ones count %i: %s", (planted, clean, expected) => {
    const pages = { ...stories(clean, []), ...stories(planted, [victim], "planted") };
    expect(seen(profileOf(pages), victim, { lines: ownText("the victim") })).toBe(expected);
  });

  test("gains nothing by dropping one page many times", () => {
    const samples = Array.from({ length: 50 }, (_, n) =>
      storySampleOf({ story: "planted", captureId: `save ${n}`, lines: [victim] }),
    );
    expect(new Set(samples.map(({ slot }) => slot)).size).toBe(1);
  });
});
