/** Removes comments that no class gives away: what stands under "12 comments" behind the text. */
import { comparable } from "../../../text/words.ts";
import type { Block, PageDocument, PageElement, PagePass } from "../blocks/block.ts";
import boxes from "./boxes.json" with { type: "json" };

const words = new Set(boxes.comments.map(comparable));
const maxHeadingWords = 6;
/** Share of the text above which the comments are what the page is about. */
const maxShare = 0.6;

/**
 * Removes all that follows a heading of comments in its element, where text stands above.
 *
 * @example
 * in:  <article><p>The ferry sails again, said the captain on Monday, for the first time since the storm.</p></article><div><h4>2 comments</h4><p>About time!</p></div>
 * out: <article><p>The ferry sails again, said the captain on Monday, for the first time since the storm.</p></article>
 */
export const removeCommentLists: PagePass = {
  name: "remove-comment-lists",
  run(document: PageDocument) {
    const all = document.kept().reduce((sum, block) => sum + block.words, 0);
    document.lines.forEach((heading, at) => {
      if (heading.headingLevel === 0 || heading.words > maxHeadingWords) return;
      if (heading.removal?.pass === "remove-comment-lists" || !isOfComments(heading.source)) return;
      const box = boxAround(at, heading);
      if (box === null) return;
      const below = document.beneath(box).filter(({ removal }) => removal === null);
      const belowWords = below.reduce((sum, block) => sum + block.words, 0);
      if (belowWords > all * maxShare) return;
      for (const block of below) document.remove(block, "comments of readers");
    });
  },
};

/** "12 comments", "Comments (12)", "Комментарии: 12"; without a number it may head the posts of a forum. */
function isOfComments(text: string): boolean {
  const key = comparable(text);
  const bare = key
    .replace(/\p{Nd}+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  return bare !== key && words.has(bare);
}

/** The widest element that begins with the heading. */
function boxAround(at: number, heading: Block): PageElement | null {
  let box: PageElement | null = null;
  for (let outer = heading.element.parent; outer && outer.start === at; outer = outer.parent) {
    if (outer.tag === "body" || outer.tag === "main" || outer.tag === "article") break;
    box = outer;
  }
  return box;
}
