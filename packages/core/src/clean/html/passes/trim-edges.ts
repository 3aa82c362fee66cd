/** Trims what is left of the furniture at both ends of the text. */
import { type Block, linkDensity, type PagePass } from "../blocks/block.ts";
import { endsSentence, isProse } from "../prose.ts";

/** Blocks at the end that are looked at; a long list there is content, not an edge. */
const maxEdge = 12;

/**
 * Removes links and empty headings before the first and after the last sentence: "Back to top",
 * "Read more", the heading of a box whose content has gone.
 *
 * @example
 * in:  <p>The ferry sails again, said the captain.</p><h3>Related</h3><a>The quay</a>
 * out: <p>The ferry sails again, said the captain.</p>
 */
export const trimEdges: PagePass = {
  name: "trim-edges",
  run(document) {
    const kept = document.kept();
    const last = kept.findLastIndex(isText);
    if (last < 0) return;
    const tail = kept.slice(last + 1);
    if (tail.length <= maxEdge) {
      for (const block of tail) {
        if (isLoose(block)) document.remove(block, "loose end behind the text");
        else break;
      }
      // Whatever the loop stopped at, a heading with nothing under it is no ending.
      for (const block of tail.toReversed()) {
        if (block.removal === null && block.headingLevel === 0) break;
        document.remove(block, "heading without text");
      }
    }
    const first = kept.findIndex(isText);
    for (const block of kept.slice(0, first)) {
      // A linked heading is the first of an index, whose teasers are its content.
      if (linkDensity(block) > 0.8 && block.headingLevel === 0) {
        document.remove(block, "link before the text");
      }
    }
  },
};

function isText(block: Block): boolean {
  return (
    isProse(block) || (block.words >= 5 && endsSentence(block.source) && linkDensity(block) < 0.5)
  );
}

function isLoose(block: Block): boolean {
  return block.headingLevel > 0 || linkDensity(block) > 0.8;
}
