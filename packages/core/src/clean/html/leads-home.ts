/** Where the entry of a list leads: other stories stand on the page's own site, sources elsewhere. */
import { type AnyNode, type Element, isTag } from "domhandler";
import { registrableDomain } from "../../text/url.ts";

/** Nodes of an entry that are looked at, and elements above it that may be its link. */
const maxNodes = 50;
const maxAbove = 6;

/** Says whether the first link of an entry leads to the page's own site: sources stand elsewhere. */
export function leadsHome(entry: Element, address: string): boolean {
  const around = linkAround(entry);
  if (around !== null) return isOfSite(around, address);
  const queue: AnyNode[] = [...entry.children];
  for (let at = 0; at < queue.length && at < maxNodes; at++) {
    const node = queue[at];
    if (node === undefined || !isTag(node)) continue;
    const { href } = node.attribs;
    if (node.name === "a" && href !== undefined) return isOfSite(href, address);
    for (const child of node.children) queue.push(child);
  }
  return false;
}

function isOfSite(href: string, address: string): boolean {
  const site = registrableDomain(address);
  if (!/^(?:https?:)?\/\//i.test(href)) return !href.startsWith("#");
  return site !== null && registrableDomain(href) === site;
}

/** The address of the link that an entry stands in. */
function linkAround(entry: Element): string | null {
  let at: Element | null = entry;
  for (let step = 0; at !== null && step < maxAbove; step++) {
    if (at.name === "a" && at.attribs.href !== undefined) return at.attribs.href;
    at = at.parent !== null && isTag(at.parent) ? at.parent : null;
  }
  return null;
}
