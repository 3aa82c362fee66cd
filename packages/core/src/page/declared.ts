/** What a page declares of itself, as far as cleaning needs it; the metadata rules read the rest. */
import type { AnyNode, ChildNode, Element, ParentNode } from "domhandler";

export interface Declared {
  /** The `<title>` and og:title, as written: they tell which heading is the title. */
  titles: string[];
  /** The page calls itself an article. */
  isArticle: boolean;
  /** The page's address by its own account; empty where it gives none. */
  address: string;
}

const containers = new Set(["html", "head", "body"]);
const maxNodes = 2000;

/** Reads the head of a page. */
export function readDeclared(root: ParentNode): Declared {
  const declared: Declared = { titles: [], isArticle: false, address: "" };
  const queue: ChildNode[] = [...root.children];
  for (let i = 0; i < queue.length && i < maxNodes; i++) {
    const node = queue[i];
    if (!node || !isTag(node)) continue;
    if (containers.has(node.name)) for (const child of node.children) queue.push(child);
    if (node.name === "meta") readMeta(node, declared);
    if (node.name === "link" && node.attribs.rel === "canonical") {
      declared.address = node.attribs.href ?? "";
    }
    const text = node.name === "title" ? node.children[0] : undefined;
    if (text?.type === "text") declared.titles.push(text.data);
  }
  return declared;
}

function isTag(node: AnyNode): node is Element {
  return node.type === "tag";
}

function readMeta({ attribs }: Element, declared: Declared): void {
  const { property = attribs.name, content } = attribs;
  if (!content) return;
  if (property === "og:title") declared.titles.push(content);
  if (property === "og:url") declared.address ||= content;
  if (property === "og:type" && content === "article") declared.isArticle = true;
  if (property === "article:published_time") declared.isArticle = true;
}
