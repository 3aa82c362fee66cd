/** The passes over a page, in order. */
import type { PagePass } from "./blocks/block.ts";
import { onArticlePages, onClearPages, onStories } from "./clear-pages.ts";
import { chooseMainContent } from "./passes/choose-main-content.ts";
import { markByline } from "./passes/mark-byline.ts";
import { markRoles } from "./passes/mark-roles.ts";
import { markTitle } from "./passes/mark-title.ts";
import { removeAuthorBios } from "./passes/remove-author-bios.ts";
import { removeAuthorNotes } from "./passes/remove-author-notes.ts";
import { removeBallots } from "./passes/remove-ballots.ts";
import { removeBoxes } from "./passes/remove-boxes.ts";
import { removeCommentLists } from "./passes/remove-comment-lists.ts";
import { removeComments } from "./passes/remove-comments.ts";
import { removeCopies } from "./passes/remove-copies.ts";
import { removeCredits } from "./passes/remove-credits.ts";
import { removeFiller } from "./passes/remove-filler.ts";
import { removeHidden } from "./passes/remove-hidden.ts";
import { removeLeftovers } from "./passes/remove-leftovers.ts";
import { removeLinkLists } from "./passes/remove-link-lists.ts";
import { removeNextArticle } from "./passes/remove-next-article.ts";
import { removePromos } from "./passes/remove-promos.ts";
import { removePullQuotes } from "./passes/remove-pull-quotes.ts";
import { removeReadMore } from "./passes/remove-read-more.ts";
import { removeTeaserLists } from "./passes/remove-teaser-lists.ts";
import { takeCaptions } from "./passes/take-captions.ts";
import { trimEdges } from "./passes/trim-edges.ts";
import type { Scorer } from "./scorer.ts";

/** The passes, given the model that chooses. */
export function pagePasses(scorer: Scorer): readonly PagePass[] {
  return [
    takeCaptions, // first: a caption that is removed for anything else is lost to the record
    chooseMainContent(scorer), // sees every block: what the rules below would take is a hint to it
    removeCopies, // after the choice: of two copies the one that was chosen stays
    removeFiller,
    onStories(removeHidden), // after the copies: a hidden copy of the whole text would count as the article
    // What the scorer lets pass and a class gives away. Posts of a forum make the same claims, so only where the main content stands out.
    onArticlePages(removeComments),
    onStories(removeCommentLists),
    onStories(removeNextArticle), // asks for the page's title itself
    onClearPages(removePromos),
    onClearPages(removeTeaserLists),
    onArticlePages(removeLinkLists), // before the boxes: beside such a list a page does not read like a story
    onStories(removeBoxes),
    onStories(removeBallots),
    onClearPages(removeAuthorBios),
    markTitle, // after the choice: the title's copies outside have gone, and stay gone for that
    markByline, // needs the title: what stands below it is the head
    onClearPages(removeLeftovers), // after the byline, whose words are in the phrase book as well
    onClearPages(removeReadMore),
    onClearPages(removePullQuotes),
    onStories(removeAuthorNotes),
    onStories(removeCredits), // behind the leftovers, which stand below the credits
    onClearPages(trimEdges), // needs the byline and the leftovers gone; the end of an index is a list of links
    markRoles, // last: only what is left needs a role
  ];
}
