/** Tags by what they do to text. */

/** Elements whose content is never prose: not walked at all. */
export const skippedTags: ReadonlySet<string> = new Set(
  "script style noscript template svg math iframe frame frameset embed applet select datalist textarea head audio video canvas map".split(
    " ",
  ),
);

/** Elements that run along in a line of text. Every other element, custom ones included, ends a block. */
export const inlineTags: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font g i img ins kbd label mark meta nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr blink link input".split(
    " ",
  ),
);

/** What a tag does to text, as bits: one look-up for each element of a page. */
export const TagKind = { skipped: 8, inline: 16 } as const;
/** The bits that hold a heading's level, 0 for any other tag. */
export const headingBits = 7;

const kinds = new Map<string, number>();
for (const tag of skippedTags) kinds.set(tag, TagKind.skipped);
for (const tag of inlineTags) kinds.set(tag, (kinds.get(tag) ?? 0) | TagKind.inline);
for (let level = 1; level <= 6; level++) kinds.set(`h${level}`, level);

/** The kind of a tag; 0 for those that do nothing but end a block. */
export function tagKindOf(tag: string): number {
  return kinds.get(tag) ?? 0;
}
