/** The text of a small element, with spaces where a reader sees them. */
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { foldSpace } from "../text/words.ts";

/** Elements whose content no reader sees. */
export const unseen: ReadonlySet<string> = new Set(
  "style noscript template svg iframe math select textarea canvas video audio".split(" "),
);

/** Says whether an element is a declarative shadow root: what its template holds is shown in its host. */
export function isShadowRoot({ name, attribs }: Element): boolean {
  return name === "template" && (attribs.shadowrootmode ?? attribs.shadowroot) !== undefined;
}

/**
 * The text beneath an element, up to a length. Blocks part words, and so do links and spans that
 * letters touch on both sides ("By" and "Ann" in two spans).
 */
export function textOf(root: Element, limit: number): string {
  let text = "";
  let node: AnyNode | null = root.firstChild;
  while (node !== null && text.length < limit) {
    if (isText(node)) text += node.data;
    else if (isTag(node)) {
      text += gapOf(node);
      if (node.firstChild !== null && !unseen.has(node.name)) {
        node = node.firstChild;
        continue;
      }
    }
    while (node !== null && node.next === null) {
      node = node.parent as AnyNode | null;
      if (node === root || node === null) return closeGaps(text).slice(0, limit);
      if (isTag(node)) text += gapOf(node);
    }
    node = node?.next ?? null;
  }
  return closeGaps(text).slice(0, limit);
}

/** Parts of one heading; more are the cells of a table or the letters of a logo. */
const maxParts = 6;
const maxPartLength = 500;

/**
 * The lines that a heading is set in, if it has several: a kicker, the title, a subtitle. Each of
 * its inner elements is one, and so is the text between two of them; all but the first, and all but
 * the last, follow.
 */
export function partsOf(root: Element): string[] {
  let outer = root;
  // Many a heading holds one link or span that holds the rest.
  while (outer.children.length === 1 && outer.firstChild !== null && isTag(outer.firstChild)) {
    outer = outer.firstChild;
  }
  const lines: string[] = [];
  let open = "";
  const close = () => {
    const line = foldSpace(open);
    if (line !== "") lines.push(line);
    open = "";
  };
  for (const node of outer.children) {
    if (isText(node)) open += node.data;
    else if (isTag(node) && inWord.has(node.name)) open += textOf(node, maxPartLength);
    else if (isTag(node)) {
      close();
      open = unseen.has(node.name) ? "" : textOf(node, maxPartLength);
      close();
    }
    if (lines.length > maxParts || open.length > maxPartLength) return [];
  }
  close();
  if (lines.length < 2) return [];
  const ends = [lines.slice(1).join(" "), lines.slice(0, -1).join(" ")];
  return lines.length === 2 ? lines : [...lines, ...ends];
}

/** Says whether a text holds anything but white space. */
export function holdsText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20) return code < 0x80 || /\S/.test(at === 0 ? text : text.slice(at));
    if (code !== 0x20 && (code < 0x09 || code > 0x0d)) return true; // a control character is no space
  }
  return false;
}

/** A private-use character that stands where an element of the line begins or ends. */
const gap = "\ue000";
const inWord: ReadonlySet<string> = new Set("b i em strong sup sub mark font u wbr".split(" "));
const inLine: ReadonlySet<string> = new Set("a span small abbr time cite".split(" "));

function gapOf(el: Element): string {
  return inWord.has(el.name) ? "" : inLine.has(el.name) ? gap : " ";
}

function closeGaps(text: string): string {
  return text.includes(gap)
    ? text.replace(/\ue000{1,50}/g, (run, at: number) =>
        isWordy(text[at - 1]) && isWordy(text[at + run.length]) ? " " : "",
      )
    : text;
}

function isWordy(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
