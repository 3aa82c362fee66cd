/**
 * Every bound on hostile input, each with the attack it stops. What a comparison of two versions may
 * cost stands in `diff/bounds.ts`.
 */

/**
 * Bytes of one drop, opened if it came compressed. Larger ones are rejected unread: a worker must not
 * run out of memory. Most of what lies above `maxPageBytes` are pictures embedded in a page.
 */
export const maxDropBytes = 64_000_000;

/** Bytes of one page without its embedded files: what is decoded, parsed and cleaned. */
export const maxPageBytes = 10_000_000;

/**
 * Depth of nested elements; what lies deeper counts as lying beside, as in browsers. Stops rules that look
 * up the tree from doing so without end.
 */
export const maxDepth = 512;

/** Elements and text nodes that are looked at in one page. Stops pages of a million siblings. */
export const maxNodes = 400_000;

/** Lines of one text scrape, blank ones not counted. Stops quadratic comparisons of lines. */
export const maxLines = 50_000;

/** Characters of one line; longer ones are split at sentences. Stops regular expressions on megabyte lines. */
export const maxLineLength = 20_000;

/** Words a text needs to be kept as an article. Fewer are menus, captions and error pages. */
export const minArticleWords = 25;
