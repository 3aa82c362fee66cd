/** When the article was last changed, as the page says. */
import { isProse } from "../../engine/head-lines.ts";
import type { Rule } from "../../engine/rule.ts";
import { metasOf } from "../../engine/rule-input.ts";
import { type DateReading, readDeclared, readMark, readPrinted } from "./date-reading.ts";
import { modifiedMetas } from "./rules.ts";

/** In order: what software declares for the article, then what the page prints near its headline. */
export const modifiedAtRules: readonly Rule<string, DateReading>[] = [
  {
    name: "json-ld:dateModified",
    confidence: 0.85,
    find: (input) => {
      const ld = input.facts?.ld;
      return readDeclared(
        ld ? [...ld.articles, ...ld.pages].map((node) => node.dateModified) : [],
        input,
      );
    },
  },
  {
    name: "meta:article:modified_time",
    confidence: 0.85,
    find: (input) => readDeclared(metasOf(input, ...modifiedMetas), input),
  },
  {
    name: "html:itemprop-dateModified",
    confidence: 0.8,
    find: (input) =>
      (input.facts?.marks ?? [])
        .filter(({ by }) => by.startsWith("itemprop:") && by.includes("datemodified"))
        .flatMap((mark) => readMark(mark, ["published", "modified", null], input)),
  },
  {
    name: "html:time-updated",
    confidence: 0.75,
    find: (input) =>
      (input.facts?.marks ?? [])
        .filter(({ by, region }) => by === "time:updated" && region === null)
        .flatMap((mark) => readMark(mark, ["modified", null], input)),
  },
  {
    name: "text:updated-line",
    confidence: 0.7,
    find: (input) =>
      input.head
        .filter((line) => line.source.length <= 160 && !isProse(line))
        .flatMap((line) => readPrinted(line.source, ["modified"], input)),
  },
];
