/** What the elements around a heading say of it: the article's own, or the site's name in a logo. */
import { type Element, isTag } from "domhandler";

export interface HeadingPlace {
  /** Whether it stands in an `<article>`, and whether in that or a `<main>`. */
  inArticle: boolean;
  inMain: boolean;
  /** Whether it is set as the name of the site: in a logo, or as a link to the front page. */
  isLogo: boolean;
}

/** Elements around a heading that are asked; pages nest a dozen deep. */
const maxAround = 40;
/** Elements around it in which a logo's class speaks of this heading alone. */
const maxLogo = 3;
/** Elements within it in which a link is looked for. */
const maxWithin = 3;
const logo =
  /(?:^|[\s_-])(?:logo|brand|branding|masthead|site-?(?:title|name|heading))(?:$|[\s_-])/i;
/** The front page, relative or whole. */
const home = /^(?:\/|\.\/|(?:https?:)?\/\/[^/?#]{1,200}\/?|(?:\/|\.\/)?index\.[a-z]{3,5})$/i;

/** Reads a heading's place off the elements around it and the link within. */
export function placeOfHeading(heading: Element): HeadingPlace {
  let inArticle = false;
  let inMain = false;
  let isLogo = linksHome(heading);
  let el: Element | null = heading;
  for (let depth = 0; el !== null && depth < maxAround; depth++) {
    if (el.name === "article") inArticle = true;
    if (el.name === "article" || el.name === "main") inMain = true;
    if (depth <= maxLogo && isLogoElement(el)) isLogo = true;
    el = el.parent !== null && isTag(el.parent) ? el.parent : null;
  }
  return { inArticle, inMain, isLogo: isLogo && !inArticle };
}

function isLogoElement({ name, attribs }: Element): boolean {
  if (name === "body" || name === "html") return false;
  if (name === "a" && home.test(attribs.href?.trim() ?? "")) return true;
  return logo.test(attribs.class?.slice(0, 200) ?? "") || logo.test(attribs.id ?? "");
}

function linksHome(heading: Element): boolean {
  let el: Element | undefined = heading;
  for (let depth = 0; el !== undefined && depth < maxWithin; depth++) {
    if (el.name === "a" && home.test(el.attribs.href?.trim() ?? "")) return true;
    el = el.children.find(isTag);
  }
  return false;
}
