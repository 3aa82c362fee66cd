/** Removes lines that point to other stories. */
import { linkDensity, type PagePass } from "../block.ts";

const maxWords = 30;
/** Share of words in links from which a line is a pointer, and not a sentence that begins like one. */
const minDensity = 0.3;
/** Characters of a line in which its opening words stand. */
const openingLength = 60;

/** How such lines open, in front of a colon or another mark. */
const openings = [
  "read|read (?:also|more|next|this|now)|also (?:read|see|check)|must read|see also|see more|more|more on this|watch|watch (?:also|now|more)|listen|related(?: \\p{L}+)?|recommended(?: \\p{L}+)?|don['’]t miss|you (?:may|might) also (?:like|enjoy)|further reading|continue reading|in case you missed it",
  "lesen sie (?:auch|mehr|dazu)|lies (?:auch|mehr)|siehe auch|mehr (?:dazu|zum thema)|auch interessant|passend dazu|zum thema",
  "(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet",
  "(?:le|te) puede interesar|le[ae] (?:también|más)|lee también|lea también|mir[ae] también|ve[ar]? también|relacionad[oa]s?",
  "leia (?:também|mais)|veja também|leggi anche|guarda anche|lees ook|bekijk ook",
  "læs også|les også|läs (?:också|även|mer)|lue myös",
  "czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|čtěte také|přečtěte si také|citește și",
  "читайте (?:также|ещё|еще)|смотрите также|по теме|читайте також|կարդացեք նաև|կարդալ նաև",
  "ayrıca (?:oku|bakın)|bunu da oku|həmçinin oxuyun|baca juga",
];
const opening = new RegExp(`^[^\\p{L}]{0,6}(?:${openings.join("|")})\\s{0,2}[:|›»–—-]`, "iu");

/**
 * Removes "Read more: …" and "Lesen Sie auch: …" where what follows is a link.
 *
 * @example
 * in:  <p>The ferry sails again.</p><p>Read more: <a href="x">How the quay was built</a></p>
 * out: <p>The ferry sails again.</p>
 */
export const removeReadMore: PagePass = {
  name: "remove-read-more",
  run(sheet) {
    for (const block of sheet.lines) {
      if (block.removal !== null || block.words > maxWords) continue;
      if (block.linkWords === 0 || linkDensity(block) < minDensity) continue;
      if (opening.test(block.source.slice(0, openingLength))) {
        sheet.remove(block, "points to another story");
      }
    }
  },
};
