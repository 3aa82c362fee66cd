/** HTML by its first tags. */
import { skipPreamble } from "./preamble.ts";

const headLength = 4096;
const pageTags =
  "!doctype\\s{0,9}html|html|head|body|title|meta|link|base|script|style|header|nav|main|article|section|aside|footer|div|span|p|h[1-6]|table|ul|ol|dl|form|center|font|a|b|i|em|strong|br|hr|img|figure|blockquote|iframe|noscript|pre|svg|picture|video|button|li";
const startsAsPage = new RegExp(`^<(?:${pageTags})(?=[\\s/>])`, "i");
/** A root that opens a line, or stands behind a mark of byte order that was decoded as letters. */
const pageRoot = /^[^<\r\n]{0,3}<(?:!doctype\s{0,9}html|html|head|body)(?=[\s/>])/im;
const blockTag = /<(?:div|p|section|article|h[1-6]|li|td)(?:\s[^<>]{0,300})?>/gi;
/** Tags that a text needs before it counts as a page: writing about HTML quotes one or two. */
const minBlockTags = 5;
/**
 * Characters that a page may have before its tags: a warning of its server. A scrape has its text
 * there, and a box of HTML to republish it below. The header of a response may be longer.
 */
const maxLead = 400;
const responseHeader = /^HTTP\/\d/;

/** Tells whether a text is HTML by its first tags. */
export function isHtml(text: string): boolean {
  const start = skipPreamble(text);
  const head = text.slice(start, start + headLength);
  if (startsAsPage.test(head)) return true;
  const lead = responseHeader.test(head) ? headLength : maxLead;
  const root = head.search(pageRoot);
  if (root >= 0 && root <= lead) return true;
  const tags = [...head.matchAll(blockTag)];
  return tags.length >= minBlockTags && (tags[0]?.index ?? 0) <= lead;
}
