/**
 * Hints: what tags, classes, ids and roles claim about an element, as bits of one number. They are
 * claims and not facts: `class="comments"` on the whole page happens, so every pass that acts on a
 * hint weighs how much of the page it would take.
 */
import type { Element } from "domhandler";
import { hashesOf, mayHold } from "./name-hash.ts";
import type { NameList, NameLists } from "./names.ts";

export const Hint = {
  nav: 1 << 0,
  header: 1 << 1,
  footer: 1 << 2,
  aside: 1 << 3,
  form: 1 << 4,
  hidden: 1 << 5,
  figure: 1 << 6,
  caption: 1 << 7,
  comment: 1 << 8,
  related: 1 << 9,
  share: 1 << 10,
  promo: 1 << 11,
  tags: 1 << 12,
  bio: 1 << 13,
  byline: 1 << 14,
  date: 1 << 15,
  consent: 1 << 16,
  main: 1 << 17,
  link: 1 << 18,
  code: 1 << 19,
  quote: 1 << 20,
  item: 1 << 21,
  cell: 1 << 22,
  lead: 1 << 23,
} as const;

const tagHints: Readonly<Record<string, number>> = {
  nav: Hint.nav,
  menu: Hint.nav,
  header: Hint.header,
  footer: Hint.footer,
  aside: Hint.aside,
  form: Hint.form,
  button: Hint.form,
  label: Hint.form,
  fieldset: Hint.form,
  dialog: Hint.hidden,
  figure: Hint.figure,
  figcaption: Hint.caption,
  main: Hint.main,
  article: Hint.main,
  a: Hint.link,
  pre: Hint.code,
  blockquote: Hint.quote,
  li: Hint.item,
  dt: Hint.item,
  dd: Hint.item,
  td: Hint.cell,
  th: Hint.cell,
  time: Hint.date,
};
const ofTag = new Map(Object.entries(tagHints));

const ofRole: Readonly<Record<string, number>> = {
  navigation: Hint.nav,
  menu: Hint.nav,
  menubar: Hint.nav,
  banner: Hint.header,
  contentinfo: Hint.footer,
  complementary: Hint.aside,
  search: Hint.form,
  form: Hint.form,
  dialog: Hint.hidden,
  alertdialog: Hint.hidden,
  main: Hint.main,
  article: Hint.main,
};

/** Words of classes and ids, and what they claim; of words joined by `-`, all in a row are needed. */
const claims: readonly [number, string][] = [
  [
    Hint.nav,
    "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager paging toc skip-link skiplink toolbar topbar",
  ],
  [Hint.header, "site-header page-header masthead header banner"],
  [Hint.footer, "footer foot copyright colophon imprint legal disclaimer"],
  [
    Hint.aside,
    "sidebar aside rail widget widgets sidecol side-col sidecolumn side-column marginalia rightcol",
  ],
  [
    Hint.hidden,
    "hidden hide blind screen-out d-none sr-only visuallyhidden visually-hidden screen-reader screen-reader-text screen-only print-only offscreen modal popup lightbox",
  ],
  [Hint.figure, "figure gallery slideshow carousel wp-caption"],
  [
    Hint.caption,
    "caption captions caption-text image-credit photo-credit img-credit credit bildunterschrift legende imgcaption photo-caption image-caption figcaption",
  ],
  [
    Hint.comment,
    "comment comments commentlist comment-list comments-area respond disqus disqus-thread discussion replies kommentar kommentare commentaire commentaires komentarze livefyre fb-comments",
  ],
  [
    Hint.related,
    "related recommended recommendation recommendations recirc recirculation readmore read-more read-next also-read more-stories more-news more-articles similar trending popular most-read mostread latest yarpp jp-relatedposts outbrain taboola onward further-reading see-also you-may-like up-next teaser teasers crosslink crosslinks related-posts relatedposts verwandt mehr-zum-thema",
  ],
  [
    Hint.share,
    "share shares sharing sharedaddy sharethis addthis addtoany a2a social socials social-media sharebar follow follow-us socialmedia social-links teilen partage",
  ],
  [
    Hint.promo,
    "newsletter newsletters subscribe subscription signup sign-up promo promos promotion paywall sponsor sponsored ad ads advert adverts advertisement advertising donate donation membership cta call-to-action mailing-list mailchimp optin upsell app-download anzeige werbung affiliate",
  ],
  [
    Hint.tags,
    "tags taglist tag-list tagcloud tag-cloud tags-links post-tags entry-tags keywords topics cat-links post-categories schlagworte filed-under",
  ],
  [
    Hint.bio,
    "author-bio author-box author-info author-card author-description author-profile author-about author-block author-details author-wrap author-area authorbox about-author about-the-author bio biography post-author-box writer-bio autorenbox author-section",
  ],
  [
    Hint.byline,
    "byline by-line author authors author-name writer entry-meta post-meta article-meta article-info postmeta entry-info post-info meta metadata autor auteur credits dateline posted-on post-details",
  ],
  [
    Hint.date,
    "date datetime time timestamp published pubdate publish-date post-date entry-date updated datum",
  ],
  [Hint.consent, "cookie cookies consent gdpr ccpa cookiebar cookie-banner onetrust"],
  [
    Hint.lead,
    "standfirst dek deck lead lede teaser-text intro subtitle subheadline subhead kicker summary excerpt chapeau",
  ],
];

const ofWords = new Map<string, number>();
for (const [hint, words] of claims) {
  for (const word of words.split(" ")) ofWords.set(word, (ofWords.get(word) ?? 0) | hint);
}
/** Words of the longest claim. */
const maxJoined = 3;
const claimHashes = hashesOf(ofWords.keys());

/** Characters of a style that are looked at. */
const maxStyle = 200;
const styleHidden =
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|clip\s{0,4}:\s{0,4}rect\(\s{0,4}[01]|clip-path\s{0,4}:\s{0,4}inset\(\s{0,4}(?:50|100)%|(?:left|right|top|text-indent)\s{0,4}:\s{0,4}-\d{3,6}|font-size\s{0,4}:\s{0,4}0(?:px|em|rem)?\s{0,4}(?:;|!|$)/i;

/** Names that are remembered from page to page; no page can make the memory grow without bound. */
const maxKnown = 20_000;
const knownNames = new Map<string, number>();

/** Reads hints off elements; one reader a page, so that its memory of class strings stays small. */
export class HintReader {
  readonly #lists: NameLists;
  /** Hints of the page's lists of names, by their index. */
  readonly #known: number[] = [];

  constructor(lists: NameLists) {
    this.#lists = lists;
  }

  of({ attribs, name }: Element, classes: NameList | null, id: NameList | null): number {
    let hints = ofTag.get(name) ?? 0;
    // The whole page's own classes ("has-sidebar", "comments-open") say nothing of its text.
    if (name === "html" || name === "body") return hints;
    if (classes) hints |= this.#ofNames(classes);
    if (id) hints |= this.#ofNames(id);
    if (attribs.role) hints |= ofRole[attribs.role] ?? 0;
    const property = this.#lists.of(attribs.itemprop);
    if (property) hints |= this.#ofNames(property);
    if (attribs.hidden !== undefined) hints |= Hint.hidden;
    if (attribs["aria-hidden"] === "true") hints |= Hint.hidden;
    if (attribs.style && styleHidden.test(attribs.style.slice(0, maxStyle))) hints |= Hint.hidden;
    return hints;
  }

  #ofNames({ index, names }: NameList): number {
    let hints = this.#known[index];
    if (hints === undefined) {
      hints = 0;
      for (const name of names) hints |= hintsOfName(name);
      this.#known[index] = hints;
    }
    return hints;
  }
}

/** The five random characters that build tools put behind a name, where `adKqa` is no advertisement. */
const buildHash = /__(?=[a-z_-]{0,4}[A-Z0-9])[\w-]{5}$/;

/** The hints that one name of a class or id gives. */
export function hintsOfName(name: string): number {
  if (!mayHold(name, claimHashes)) return 0; // as most names
  const known = knownNames.get(name);
  if (known !== undefined) return known;
  const words = wordsOfName(name);
  let hints = 0;
  for (let start = 0; start < words.length; start++) {
    let joined = "";
    for (let at = start; at < words.length && at < start + maxJoined; at++) {
      joined = at === start ? (words[at] ?? "") : `${joined}-${words[at]}`;
      hints |= ofWords.get(joined) ?? 0;
    }
  }
  if (knownNames.size >= maxKnown) knownNames.clear();
  // A copy: the name itself may be a window on the page's whole source, and keep that in memory.
  knownNames.set(` ${name}`.slice(1), hints);
  return hints;
}

/** The words of a name in lower case. */
function wordsOfName(name: string): string[] {
  // Most names are written without capitals, underscores and the like.
  if (/^[a-z0-9-]*$/.test(name)) return name.split(/-+/);
  return name
    .replace(buildHash, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}
