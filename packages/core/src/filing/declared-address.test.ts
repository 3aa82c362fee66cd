import { expect, test } from "vitest";
import { declaredKeyOf } from "./declared-address.ts";

const host = "https://tidings.example.org";
const given = `${host}/2025/roof-falls?page=1`;

test.each<[declared: string | null, givenUrl: string | null, why: string]>([
  [null, given, "nothing is declared"],
  ["no address", null, "it is none"],
  [`${host}/`, null, "a home page"],
  [`${host}/index.html`, given, "a home page by its other name"],
  [`${host}/undefined`, null, "a variable that was empty"],
  [`${host}/2025/null`, given, "another"],
  [`${host}/story?id=undefined`, null, "one in a query"],
  [`${host}/{{slug}}`, null, "a variable that was never filled in"],
  [`${host}/%7B%7Bslug%7D%7D`, null, "the same, escaped"],
  [`${host}/%24%7Burl%7D`, null, "one of another language"],
  [`${host}/news/`, null, "a section"],
  [`${host}/de/kategorie/3`, null, "a page of a section"],
  [`${host}/tags`, given, "a list of tags"],
  ["https://elsewhere.example.net/2025/roof-falls", given, "another site's page"],
  [`${host}/2025`, given, "a folder above the address that was given"],
])("%s is no address of what was dropped with %s: %s", (declared, givenUrl) => {
  expect(declaredKeyOf(declared, givenUrl)).toBe(null);
});

test.each<[declared: string, givenUrl: string | null, why: string]>([
  [`${host}/2025/roof-falls`, null, "an article's"],
  [
    `${host}/2025/roof-falls`,
    `${host}/amp/2025/roof-falls`,
    "the article's, of another form of it",
  ],
  [`${host}/2025/roof-falls`, "https://m.tidings.example.org/9", "of another host of the site"],
  [`${host}/news/roof-falls`, null, "an article in a section"],
  [`${host}/2025/the-null-hypothesis`, null, "a word that holds a placeholder"],
  [`${host}/news?id=12`, null, "an article that a query names"],
])("%s may be the address of what was dropped with %s: %s", (declared, givenUrl) => {
  expect(declaredKeyOf(declared, givenUrl)).not.toBe(null);
});
