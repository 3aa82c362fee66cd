import { describe, expect, test } from "vitest";
import { namesIn } from "./names.ts";

const people = (byline: string) => namesIn(byline, true).people;

describe("one name or several", () => {
  test.each<[string, string[], string]>([
    ["Por Inés Ramos y Vega", ["Inés Ramos y Vega"], "two surnames"],
    ["Por Inés Ramos y Luis Vega", ["Inés Ramos", "Luis Vega"], "two people"],
    ["By Ports and Harbours Desk", ["Ports and Harbours Desk"], "a desk"],
    ["By Ann Example and Bo Sample", ["Ann Example", "Bo Sample"], "two people"],
    ["Tom Baker", ["Tom Baker"], "a surname that is a trade"],
    ["Ann Editor", ["Ann Editor"], "a surname that is a role"],
    ["Ann Example, Editor", ["Ann Example"], "a role behind a comma"],
    ["Ann Example Editor", ["Ann Example"], "a role behind a full name"],
    ["By Ann Example, Bremen", ["Ann Example"], "a town behind the name"],
    ["Ann Example Monday", ["Ann Example"], "the weekday of the date line"],
    ["By Ann :) Example", ["Ann Example"], "a face"],
    ["Sport · Ann Example, Bo Sample", ["Ann Example", "Bo Sample"], "a section before the names"],
    ["Text: Åsa Example Foto: Bo Sample", ["Åsa Example"], "who took the pictures"],
    ["Haber: Ayşe Örnek / Fotoğraf: Can Deneme", ["Ayşe Örnek"], "the same in Turkish"],
    ["Γράφει η Άννα Παράδειγμα", ["Άννα Παράδειγμα"], "in Greek"],
    ["Door onze redacteur Jan van 't Veld", ["Jan van 't Veld"], "in Dutch, a small word in it"],
  ])("%s names %j (%s)", (byline, expected) => {
    expect(people(byline)).toEqual(expected);
  });

  test("a paper's name keeps its ampersand", () => {
    expect(namesIn("Quay & me", false).people).toEqual(["Quay & me"]);
    expect(namesIn("Ann Example & Bo Sample", false).people).toEqual(["Ann Example", "Bo Sample"]);
  });

  test("an agency is told as it is printed, and by its usual name", () => {
    expect(namesIn("The Associated Press", false)).toMatchObject({
      people: [],
      agencies: ["AP"],
      printedAgencies: ["The Associated Press"],
    });
  });
});
