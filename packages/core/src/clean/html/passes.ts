/** The passes over a page, in order. */
import type { PagePass } from "./block.ts";
import { chooseMainContent } from "./passes/choose-main-content.ts";
import { markByline } from "./passes/mark-byline.ts";
import { markRoles } from "./passes/mark-roles.ts";
import { markTitle } from "./passes/mark-title.ts";
import { removeAsides } from "./passes/remove-asides.ts";
import { removeAuthorBios } from "./passes/remove-author-bios.ts";
import { removeComments } from "./passes/remove-comments.ts";
import { removeConsent } from "./passes/remove-consent.ts";
import { removeForms } from "./passes/remove-forms.ts";
import { removeHidden } from "./passes/remove-hidden.ts";
import { removeNavigation } from "./passes/remove-navigation.ts";
import { removePromos } from "./passes/remove-promos.ts";
import { removeRelated } from "./passes/remove-related.ts";
import { removeTagLists } from "./passes/remove-tag-lists.ts";
import { takeCaptions } from "./passes/take-captions.ts";
import { trimEdges } from "./passes/trim-edges.ts";

export const pagePasses: readonly PagePass[] = [
  removeHidden, // first: unseen text must not count as prose
  removeNavigation,
  removeConsent, // before forms: the banner's buttons should be called what they are
  removeForms,
  removeComments, // before the main content is chosen: a thread is longer than many a story
  removeRelated,
  removePromos,
  removeTagLists,
  removeAuthorBios,
  removeAsides,
  takeCaptions,
  chooseMainContent, // after the furniture, which would bridge the gap between text and comments
  markTitle, // after the choice: the title's copies outside have gone, and stay gone for that
  markByline, // needs the title: what stands below it is the head
  trimEdges, // needs the byline gone
  markRoles, // last: only what is left needs a role
];
