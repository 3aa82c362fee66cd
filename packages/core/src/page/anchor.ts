/** The sign behind a heading that links to itself. */
import { type Element, isTag } from "domhandler";
import { textOf } from "./element-text.ts";

/** What such links are drawn as; "#" is one in a link alone: titles end in "C#". */
const sign = /^[\s#¶§🔗]{0,4}$/u;
const pilcrow = /\s*[¶🔗]+$/u;
const maxSign = 12;

/**
 * Takes a heading's link to itself off its text.
 *
 * @example
 * in:  <h1>Tides of the bay<a href="#tides">¶</a></h1>
 * out: Tides of the bay
 */
export function withoutAnchor(text: string, heading: Element): string {
  let bare = text;
  const elements = heading.children.filter(isTag);
  for (const el of new Set([elements[0], elements.at(-1)])) {
    if (el?.name !== "a" || !el.attribs.href?.startsWith("#")) continue;
    const own = textOf(el, maxSign).trim();
    if (own === "" || !sign.test(own)) continue;
    if (bare.endsWith(own)) bare = bare.slice(0, -own.length).trim();
    else if (bare.startsWith(own)) bare = bare.slice(own.length).trim();
  }
  return bare.replace(pilcrow, "");
}
