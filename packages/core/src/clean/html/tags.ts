/** Tags by what they do to text. */

/** Elements whose content is never prose: not walked at all. */
export const skippedTags: ReadonlySet<string> = new Set(
  "script style noscript template svg math iframe frame frameset object embed applet select datalist textarea head audio video canvas map".split(
    " ",
  ),
);

/** Elements that run along in a line of text. Every other element, custom ones included, ends a block. */
export const inlineTags: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font g i img ins kbd label mark meta nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr blink link input".split(
    " ",
  ),
);

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** The level of a heading tag, 0 for any other. */
export function headingLevelOf(tag: string): number {
  return headings[tag] ?? 0;
}
