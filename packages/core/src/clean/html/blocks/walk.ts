/** The walk: one pass over the nodes of a page, which cuts it into blocks and sums up its elements. */
import { type AnyNode, Element, type ParentNode } from "domhandler";
import { TagKind, tagKindOf } from "../../../page/block-tags.ts";
import { readDeclared } from "../../../page/declared.ts";
import { isShadowRoot } from "../../../page/element-text.ts";
import { maxDepth, maxNodes } from "../../../records/limits.ts";
import type { PageDocument } from "./block.ts";
import { isDrawnFormula } from "./inline-words.ts";
import { isElement, Walker } from "./walker.ts";

/**
 * Cuts a page into blocks. A block ends at each tag that is not inline, and at a double `<br>`; the
 * text of hidden inline elements becomes a block of its own behind the one it stands in.
 */
export function blocksOf(root: ParentNode): PageDocument {
  const walk = new Walker();
  // A scrap of a page may begin with text: that too needs an element around it.
  walk.enter(root instanceof Element ? root : new Element("#document", {}), 0);
  let node: AnyNode | null = root.firstChild as AnyNode | null;
  let depth = 0;
  let visited = 0;
  for (; node && visited < maxNodes; visited++) {
    let child: AnyNode | null = null;
    if (node.type === "text") walk.text(node.data, node);
    else if (isElement(node)) child = lookAt(node, depth, walk);
    if (child) {
      node = child;
      depth++;
      continue;
    }
    while (node && !node.next) {
      const parent: ParentNode | null = node.parent;
      node = parent === root ? null : (parent as AnyNode | null);
      if (node && depth <= maxDepth) walk.leave();
      else if (node) walk.endDeep(node);
      depth--;
    }
    node = (node?.next ?? null) as AnyNode | null;
  }
  if (node) walk.cut(node);
  return walk.finish(readDeclared(root));
}

/** Takes in an element; gives its first child where the walk goes on within. */
function lookAt(node: Element, depth: number, walk: Walker): AnyNode | null {
  const kind = tagKindOf(node.name);
  const isInline = (kind & TagKind.inline) !== 0;
  if (node.name === "math") walk.formula(node);
  else if ((kind & TagKind.skipped) !== 0 && !isShadowRoot(node)) {
    // Not walked at all.
  } else if (walk.cuts(node) || isDrawnFormula(node)) {
    // Not part of its line.
  } else if (node.firstChild) {
    // As in browsers, what is too deep stands beside what it stood in.
    if (depth < maxDepth) walk.enter(node, kind);
    else if (!isInline) walk.endBlock();
    return node.firstChild as AnyNode;
  } else if (node.name === "br") walk.lineBreak();
  else if (node.name === "img") walk.image(node);
  else if (node.name === "input") walk.input();
  else if (!isInline) walk.endBlock();
  return null;
}
