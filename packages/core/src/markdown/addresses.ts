/** Addresses: which links and pictures of a page may be followed from a text that left it. */
import type { Document, Element } from "domhandler";

/** Longer addresses carry data rather than name a page. */
const maxLength = 2000;

/** Resolves an address of a page; `null` unless it is an http(s) URL in the end. */
export function resolveAddress(address: string, base: string | null): string | null {
  if (address.length > maxLength) return null;
  const url = URL.parse(address.trim(), base ?? undefined);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === "") return null;
  return url.href.length > maxLength ? null : url.href;
}

/** What ends a destination or a code span around it (6.3), or a cell of a table. */
const unsafe = /[()<>\\`|[\]\s]/g;

/** Writes an absolute URL as a link's destination. */
export function destinationOf(url: string): string {
  return url
    .replace(unsafe, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?[a-z0-9]{1,31};)/gi, "&amp;"); // entities are read in destinations too (2.5)
}

/** The address that a page's own addresses are relative to: its `<base>`, if it has one. */
export function baseOf(root: Document | Element, pageUrl: string | null): string | null {
  const html = childNamed(root, "html") ?? root;
  const head = childNamed(html, "head") ?? html;
  const href = childNamed(head, "base")?.attribs.href;
  return (href === undefined ? null : resolveAddress(href, pageUrl)) ?? pageUrl;
}

function childNamed(parent: Document | Element, name: string): Element | null {
  const found = parent.children.find((child) => "name" in child && child.name === name);
  return (found as Element | undefined) ?? null;
}
