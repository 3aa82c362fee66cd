/** What stands in a line of text and is not said in it: readings, struck words, marks of notes, line numbers. */
import { type Element, isTag } from "domhandler";
import { textOf } from "../../../page/element-text.ts";

/** Characters of struck text above which it is no correction, but the text. */
const maxStruck = 300;
const maxMark = 8;
const noteMark =
  /^[\s[(]{0,2}(?:\d{1,3}|[a-z]|[ivx]{1,5}|\*{1,3}|[†‡§]|note \d{1,3}|n \d{1,3})[\s\])]{0,2}$/i;
const noteTarget = /#.{0,30}(?:fn|note|ref|cite|anm|fuss|fuß|bron|nota)|^#\w{0,12}\d{1,3}$/i;
const lineNumber =
  /(?:^|\s)(?:ln|lineno|linenos|line-?numbers?|line-?num|hljs-ln-n|hljs-ln-numbers|gutter|blob-num)(?:\s|$)/i;

/** Why an inline element is not part of its line; `null` for nearly all. `isCode` says that it stands in code. */
export function cutOf(node: Element, isCode: boolean): string | null {
  switch (node.name) {
    case "rt":
    case "rtc":
      return "reading of the characters beside it";
    case "rp":
      return "bracket around a reading";
    case "del":
      return textOf(node, maxStruck + 1).length > maxStruck ? null : "struck out";
    case "s":
    case "strike":
      return isCorrected(node) ? "struck out and corrected" : null;
    case "sup":
      return !isCode && isNoteMark(node) ? "mark of a note" : null;
    case "span":
    case "td":
      return isCode && lineNumber.test(node.attribs.class ?? "") && isNumber(node)
        ? "line number"
        : null;
    default:
      return null;
  }
}

function isCorrected(node: Element): boolean {
  if (textOf(node, maxStruck + 1).length > maxStruck) return false;
  const next = node.nextSibling;
  const after = next !== null && !isTag(next) ? next.nextSibling : next;
  return after !== null && isTag(after) && after.name === "ins";
}

/** A mark leads to its note; a power or an ordinal leads nowhere. */
function isNoteMark(node: Element): boolean {
  const parent = node.parent;
  const link =
    node.children.find((child): child is Element => isTag(child) && child.name === "a") ??
    (parent !== null && isTag(parent) && parent.name === "a" ? parent : undefined);
  if (link === undefined) return false;
  const text = textOf(node, maxMark + 1);
  return text.length <= maxMark && noteMark.test(text) && noteTarget.test(link.attribs.href ?? "");
}

function isNumber(node: Element): boolean {
  return /^\s{0,9}\d{1,6}\s{0,9}$/.test(textOf(node, 20));
}
