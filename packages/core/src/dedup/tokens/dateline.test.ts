import { describe, expect, test } from "vitest";
import { datelineLength } from "./dateline.ts";

describe("a dateline", () => {
  test.each([
    ["KELDPOST (Arka) — The ferry", "The ferry"],
    ["KELDPOST, May 5 (Arka) - The ferry", "The ferry"],
    ["(Arka) – The ferry", "The ferry"],
    ["KELDPOST, Norland — The ferry", "The ferry"],
    ["ՄԻՐՈՎ, 5 մայիսի (Արքա) – Լաստանավը", "Լաստանավը"],
    ["The ferry - or what is left", "The ferry - or what is left"],
    ["Halde, a ferry - late again - sails", "Halde, a ferry - late again - sails"],
    ["NATO said", "NATO said"],
    ["A".repeat(500), "A".repeat(500)],
  ])("%j leaves %j", (line, rest) => {
    expect(line.slice(datelineLength(line))).toBe(rest);
  });
});
