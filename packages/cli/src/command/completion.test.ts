import { describe, expect, test } from "vitest";
import { commands } from "../commands.ts";
import { candidatesFor, completionScript, shells } from "./completion.ts";

const wordsAfter = (...words: string[]) => candidatesFor(commands, words).map(([word]) => word);

test.each<[line: string[], expected: string[]]>([
  [["li"], ["list"]],
  [["list", "--pub"], ["--publisher"]],
  [["ingest", "--captured"], ["--captured-at"]],
  [
    ["show", "abc", "--cite", ""],
    ["bibtex", "ris", "csl", "plain"],
  ],
  [["dlq", "re"], ["redrive"]],
  [
    ["completion", ""],
    ["bash", "zsh", "fish"],
  ],
  [["help", "expl"], ["explain"]],
  [["start", "--ex"], ["--examples"]],
])("completes %j", (line, expected) => {
  expect(wordsAfter(...line)).toEqual(expected);
});

test.each<[line: string[], why: string]>([
  [["ingest", ""], "files"],
  [["clean", "--out", ""], "the value of an option is a file"],
  [["nothing", "--j"], "no such command"],
])("leaves %j to the shell: %s", (line) => {
  expect(wordsAfter(...line)).toEqual([]);
});

describe.each(shells)("the script of %s", (shell) => {
  test("asks winnow itself", () => {
    expect(completionScript(shell)).toContain("winnow complete -- ");
  });
});
