/** What the class names of an element say about its content. */

/** Where an element stands, if not in the article. */
export type Region = "nav" | "header" | "footer" | "aside" | "comment" | "related" | "bio";

export interface ClassKinds {
  isByline: boolean;
  isDate: boolean;
  isTitle: boolean;
  region: Region | null;
}

const none: ClassKinds = { isByline: false, isDate: false, isTitle: false, region: null };

const bylineToken =
  /(^|[\s_-])(byline|by-line|author|authors|authorname|author-name|writer|reporter|autor|auteur|autore|verfasser|redacteur|posted-by|contributor|contributors|creator|vcard)(?=[\s_-]|$)/;
const dateToken =
  /(^|[\s_-])(date|dates|datum|fecha|data|time|timestamp|published|publish|pubdate|posted|postdate|created|entry-date|dateline|updated|byline|meta|postmeta)(?=[\s_-]|$)/;
const titleToken =
  /(^|[\s_-])(headline|entry-title|post-title|article-title|articletitle|posttitle)(?=[\s_-]|$)/;

/** In order: a related box inside comments is still comments. */
const regionTokens: readonly [Region, RegExp][] = [
  ["comment", /(^|[\s_-])(comment|comments|commentlist|respond|disqus|replies)(?=[\s_-]|$)/],
  [
    "related",
    /(^|[\s_-])(related|recommended|recommendations|popular|trending|latest|recent|more-from|read-next|next-post|teaser|teasers|carousel|promo)(?=[\s_-]|$)/,
  ],
  ["bio", /(^|[\s_-])(bio|author-box|authorbox|about-author|author-bio)(?=[\s_-]|$)/],
  ["aside", /(^|[\s_-])(sidebar|side-bar|widget|widgets|aside)(?=[\s_-]|$)/],
  ["footer", /(^|[\s_-])(footer|site-footer|copyright)(?=[\s_-]|$)/],
  ["nav", /(^|[\s_-])(nav|navbar|navigation|menu|breadcrumb|breadcrumbs)(?=[\s_-]|$)/],
];

/** Class strings repeat hundreds of times on one page, so each is looked at once. */
export function classKindReader(): (classAndId: string) => ClassKinds {
  const known = new Map<string, ClassKinds>();
  return (classAndId) => {
    const cached = known.get(classAndId);
    if (cached) return cached;
    const kinds = classAndId.trim() === "" ? none : read(classAndId.slice(0, 400));
    known.set(classAndId, kinds);
    return kinds;
  };
}

function read(classAndId: string): ClassKinds {
  const text = classAndId.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  return {
    isByline: bylineToken.test(text),
    isDate: dateToken.test(text),
    isTitle: titleToken.test(text),
    region: regionTokens.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
  };
}
