import { describe, expect, test } from "vitest";
import { armenian, bridge, chinese, ferry, ferryCut, russian } from "../../testing/sample-texts.ts";
import { keysToClaim, maxClaims, maxProbes } from "./index-keys.ts";
import { maxOwners } from "./port.ts";
import { prepareText } from "./prepare.ts";

describe("the keys of a text", () => {
  test.each([
    ["English", ferry],
    ["Russian", russian],
    ["Armenian", armenian],
    ["Chinese", chinese],
  ])("are few and of one form (%s)", (_, text) => {
    const { probes, claimable } = prepareText(text).keys;
    expect(probes.length).toBe(maxProbes);
    expect(new Set(probes).size).toBe(probes.length);
    for (const key of probes) expect(key).toMatch(/^[0-9a-f]{12}$/);
    expect(claimable.length).toBeGreaterThanOrEqual(maxClaims);
    expect(probes).toEqual(expect.arrayContaining([...claimable]));
  });

  test("of a cut lead to the whole: it looks up what the whole wants to own", () => {
    const [cut, whole] = [prepareText(ferryCut).keys, prepareText(ferry).keys];
    const wanted = whole.claimable.slice(0, 2 * maxClaims);
    expect(wanted.filter((key) => cut.probes.includes(key)).length).toBeGreaterThan(2);
  });

  test("of two stories have nothing in common", () => {
    const theirs = new Set(prepareText(bridge).keys.probes);
    expect(prepareText(ferry).keys.probes.filter((key) => theirs.has(key))).toEqual([]);
  });

  test.each([
    ["We value your privacy. Accept all cookies to go on.", "a consent page"],
    ["The page that you are looking for is not here any more, or never was.", "a stub"],
  ])("of a short text are its hash alone: %j", (text) => {
    const { keys, textHash } = prepareText(text);
    expect(keys.probes).toEqual([textHash.slice(0, 12)]);
  });
});

function placesOf(...places: number[]): Map<string, number> {
  return new Map(places.map((place, at) => ["abcdef".charAt(at), place]));
}

describe("which keys are claimed", () => {
  const keys = {
    probes: ["a", "b", "c", "d", "e", "f", "z"],
    claimable: ["a", "b", "c", "d", "e", "f"],
    places: placesOf(0, 0.11, 0.22, 0.33, 0.44, 0.55),
  };
  const full = Array.from({ length: maxOwners }, (_, at) => `o${at}`);

  test.each<[Record<string, string[]>, string[], string[], string]>([
    [{}, [], ["a", "b", "c"], "all are free: the most wanted"],
    [{ a: ["x"] }, [], ["b", "c", "d"], "a free one before one that has an owner"],
    [{ a: full, b: full }, [], ["c", "d", "e"], "none that is full"],
    [{ a: ["kin"] }, ["kin"], ["b", "c"], "one fewer where kin own one"],
    [{ a: ["kin"], b: ["kin"], c: ["kin"] }, ["kin"], [], "none where kin own enough"],
    [{ d: ["kin"], e: ["kin"], f: ["kin"] }, ["kin"], [], "whichever these are"],
  ])("%j owned, kin %j: %j", (owned, kin, expected) => {
    const owners = new Map(Object.entries(owned));
    expect(keysToClaim(keys, owners, new Set(kin))).toEqual(expected);
  });

  test.each<[number[], string[], string]>([
    [[0.3, 0.32, 0.31, 0.05, 0.5, 0.2], ["a", "d", "e"], "one a passage: it may be dropped whole"],
    [[0.3, 0.32, 0.31, 0.05, 0.34, 0.33], ["a", "d", "b"], "more where there is no other passage"],
    [[0.3, 0.3, 0.3, 0.3, 0.3, 0.3], ["a", "b", "c"], "the most wanted of a text of one passage"],
  ])("standing at %j: %j", (places, expected) => {
    expect(keysToClaim({ ...keys, places: placesOf(...places) }, new Map(), new Set())).toEqual(
      expected,
    );
  });
});
