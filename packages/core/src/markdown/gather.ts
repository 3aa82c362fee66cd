/** The second walk: through the nodes of a cleaned page, for what a document does not keep of them. */
import type { AnyNode, Document, Element, ParentNode } from "domhandler";
import type { Block } from "../clean/html/blocks/block.ts";
import { isDrawnFormula } from "../clean/html/blocks/inline-words.ts";
import type { TextDocument } from "../clean/text-document.ts";
import { isShadowRoot } from "../page/element-text.ts";
import { maxNodes } from "../records/limits.ts";
import { baseOf } from "./addresses.ts";
import { Gatherer, isStandIn } from "./gatherer.ts";
import type { PageContent } from "./page-content.ts";

/** Gathers the contents of the kept blocks; `baseUrl` is what the page's addresses are relative to. */
export function gatherContent(document: TextDocument<Block>, baseUrl: string | null): PageContent {
  const root = rootOf(document.lines);
  const base = root === null ? null : baseOf(root, baseUrl);
  const gatherer = new Gatherer(document.lines, root, base);
  if (root === null) return gatherer.finish();
  let node: AnyNode | null = root.firstChild as AnyNode | null;
  for (let visited = 0; node && visited < maxNodes; visited++) {
    let child: AnyNode | null = null;
    if (node.type === "text") gatherer.text(node.data, node);
    else if ("attribs" in node) {
      if (node.name === "img") gatherer.image(node);
      else if (node.name === "math") gatherer.formula(node);
      else if (node.name === "br") gatherer.lineBreak();
      else if (node.firstChild && !isUnseen(node) && !gatherer.cuts(node)) {
        gatherer.enter(node);
        child = node.firstChild as AnyNode;
      }
    }
    if (child) {
      node = child;
      continue;
    }
    while (node && !node.next) {
      const parent: ParentNode | null = node.parent;
      node = parent === root ? null : (parent as AnyNode | null);
      if (node) gatherer.leave();
    }
    node = (node?.next ?? null) as AnyNode | null;
  }
  return gatherer.finish();
}

/** Elements whose insides browsers do not show. `noscript` has the pictures that are loaded late. */
const unseenTags: ReadonlySet<string> = new Set(
  "script style template head svg iframe audio video canvas select textarea".split(" "),
);

function isUnseen(node: Element): boolean {
  return (unseenTags.has(node.name) && !isShadowRoot(node)) || isDrawnFormula(node);
}

/** The root of the page; `null` for one that is bare text. */
function rootOf(lines: readonly Block[]): Document | Element | null {
  const block = lines.find(({ element }) => !isStandIn(element.node));
  let root: ParentNode | null = block?.element.node ?? null;
  while (root?.parent) root = root.parent;
  return root as Document | Element | null;
}
