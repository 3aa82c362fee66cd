/** Removes the line behind a text that says who its author is. */
import type { PagePass } from "../blocks/block.ts";

/** Lines at the end of the text that are looked at, and words of such a line. */
const maxFromEnd = 2;
const maxWords = 60;

/** What people are who write for a paper. */
const writers = [
  ...["reporter", "journalist", "editor", "columnist", "correspondent", "staff writer", "writer"],
  ...["contributor", "redakteur", "redakteurin", "reporterin", "journalistin", "korrespondent"],
  ...["korrespondentin", "volontär", "volontärin", "kolumnist", "kolumnistin", "autorin", "autor"],
  ...["journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "chroniqueur"],
  ...[
    "periodista",
    "redactor",
    "redactora",
    "corresponsal",
    "giornalista",
    "redattore",
    "redattrice",
  ],
  ...["jornalista", "repórter", "colunista", "redacteur", "verslaggever", "journalist", "reporter"],
  ...["redaktör", "redaktør", "toimittaja", "dziennikarz", "dziennikarka", "redaktor", "novinář"],
  ...["корреспондент", "журналист", "журналистка", "редактор", "обозреватель", "muhabir", "yazar"],
].join("|");
const note = new RegExp(
  `^((?:\\p{Lu}[\\p{L}.'’-]{0,24}\\s){1,3}\\p{Lu}[\\p{L}'’-]{1,24})(?:,[^,.]{1,30},)?\\s(?:is|ist|est|es|è|é|är|er|jest|je|—|–)\\s(?:[\\p{L}’'-]{1,24}\\s){0,4}(?:${writers})(?!\\p{L})`,
  "iu",
);
/** The name as it is printed: the pattern above folds case for the words behind it. */
const printedName = /^(?:\p{Lu}\S{0,24}\s){1,3}\p{Lu}/u;

/**
 * Removes a note on the author: a name that the text has not told, and a writer's work.
 *
 * @example
 * in:  <p>The ferry sails again, said the captain.</p><p>Ana Vell is a reporter at the Quay Post.</p>
 * out: <p>The ferry sails again, said the captain.</p>
 */
export const removeAuthorNotes: PagePass = {
  name: "remove-author-notes",
  run(document) {
    const kept = document.kept();
    for (const block of kept.slice(Math.max(1, kept.length - maxFromEnd))) {
      if (block.words > maxWords || !printedName.test(block.source)) continue;
      const name = note.exec(block.source)?.[1]?.split(" ").at(-1);
      if (name === undefined) continue;
      const isTold = kept.some(({ at, source }) => at < block.at && source.includes(name));
      if (!isTold) document.remove(block, "note on the author");
    }
  },
};
