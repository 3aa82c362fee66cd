/** XML that is no page: feeds, sitemaps, drawings and the rest. */
import { isHtml } from "./html.ts";
import { skipPreamble } from "./preamble.ts";

/** What a document is by its root, its prefix left out. */
const roots: Readonly<Record<string, string>> = {
  rss: "an RSS or Atom feed",
  feed: "an RSS or Atom feed",
  rdf: "an RSS or Atom feed",
  channel: "an RSS or Atom feed",
  urlset: "a sitemap",
  sitemapindex: "a sitemap",
  opml: "an OPML list",
  svg: "an SVG image",
  math: "a formula in MathML",
  newsitem: "a NewsML item",
  newsml: "a NewsML item",
  newsmessage: "a NewsML item",
  nitf: "a NITF document",
  tei: "a TEI document",
  plist: "a property list",
  kml: "a KML map",
  gpx: "a GPX track",
  wml: "a WML deck",
};

const rootTag = /^<((?:[a-z][\w.-]{0,40}:)?([a-z][\w.-]{0,60}))(?=[\s/>])([^>]{0,2000})>?/i;
const foreignNamespace = /\sxmlns\s{0,5}=\s{0,5}["'](?!http:\/\/www\.w3\.org\/1999\/xhtml)/i;
const foreignDoctype = /<!doctype\s{1,9}(?!html)[a-z][\w.-]{0,40}\s{1,9}(?:public|system)\s/i;

/** Names the kind of XML that a text is, or answers `null`. */
export function nameOfXml(text: string): string | null {
  const start = skipPreamble(text);
  const root = rootTag.exec(text.slice(start, start + 2100));
  if (root === null) return null;
  const [, whole = "", name = "", attributes = ""] = root;
  const known = Object.hasOwn(roots, name.toLowerCase()) ? roots[name.toLowerCase()] : undefined;
  // A page may begin with a drawing: it goes on behind it.
  if (known !== undefined)
    return isWhole(text, whole) || !/^(?:svg|math)$/i.test(name) ? known : null;
  const preamble = text.slice(0, start);
  const isDeclared = /^[\s\ufeff]{0,99}<\?xml/.test(text);
  if (name.toLowerCase() === "html") return null;
  const isForeign =
    (isDeclared && foreignNamespace.test(attributes)) || foreignDoctype.test(preamble);
  if (isHtml(text) && !isForeign) return null;
  return (isDeclared || isForeign || foreignNamespace.test(attributes) || whole.includes(":")) &&
    isWhole(text, whole)
    ? `an XML document (${whole.slice(0, 60)})`
    : null;
}

/** The root is closed at the end, or the file was cut off before any other root began. */
function isWhole(text: string, root: string): boolean {
  const end = text.slice(-400).trimEnd();
  return end.endsWith(`</${root}>`) || !text.includes(`</${root}>`);
}
