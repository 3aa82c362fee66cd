import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { blocksOf } from "../blocks/walk.ts";
import { removeAuthorNotes } from "./remove-author-notes.ts";

const story = ["The ferry sails again, said Captain Storm.", "A band played on the quay."];
const left = (...lines: string[]) => {
  const html = [...story, ...lines].map((line) => `<p>${line}</p>`).join("");
  const document = blocksOf(parsePage(html).root);
  document.run([removeAuthorNotes]);
  return document.kept().map(({ source }) => source);
};

test.each([
  ["Ann Poe is a reporter at the Quay Post. She covers ferries.", "English"],
  ["Anna Poe ist Redakteurin im Ressort Hafen und schreibt über Fähren.", "German"],
  ["Anne Poe est journaliste au service Ports.", "French"],
  ["Ana Poe es periodista y escribe sobre puertos.", "Spanish"],
])("%j behind the text goes (%s)", (line) => {
  expect(left(line)).toEqual(story);
});

test.each([
  [["Pelle Storm is a writer of songs as well."], "somebody of the story"],
  [["Ann Poe is a fisherman in the north."], "no writer"],
  [["The reporter is an old friend of the captain."], "no name"],
  [
    ["Ann Poe is a reporter at the Quay Post.", "She sang.", "All sang.", "Rain fell."],
    "not at the end",
  ],
])("%j stays: %s", (lines) => {
  expect(left(...lines)).toEqual([...story, ...lines]);
});
