/** Removes lines that point to other stories. */
import { linkDensity, type PagePass } from "../blocks/block.ts";
import pointers from "./pointers.json" with { type: "json" };

const maxWords = 30;
/** Share of words in links from which a line is a pointer, and not a sentence that begins like one. */
const minDensity = 0.3;
/** Characters of a line in which its opening words stand. */
const openingLength = 60;

/** How such lines open, in capitals of Turkish, too, in front of a colon or another mark; `*` in the data stands for one word. */
const wordings = Object.values(pointers)
  .flat()
  .map((wording) =>
    wording.replaceAll("*", "\\p{L}{1,30}").replaceAll("'", "['’]").replaceAll("ı", "[ıi]"),
  );
const opening = new RegExp(
  `^[^\\p{L}]{0,6}(?:${wordings.join("|")})\\s{0,2}[:：|｜›»】〕\\]–—-]`,
  "iu",
);

/**
 * Removes "Read more: …" and "Lesen Sie auch: …" where what follows is a link.
 *
 * @example
 * in:  <p>The ferry sails again.</p><p>Read more: <a href="x">How the quay was built</a></p>
 * out: <p>The ferry sails again.</p>
 */
export const removeReadMore: PagePass = {
  name: "remove-read-more",
  run(document) {
    for (const block of document.lines) {
      if (block.removal !== null || block.words > maxWords) continue;
      if (block.linkWords === 0 || linkDensity(block) < minDensity) continue;
      if (opening.test(block.source.slice(0, openingLength).replaceAll("İ", "i"))) {
        document.remove(block, "points to another story");
      }
    }
  },
};
