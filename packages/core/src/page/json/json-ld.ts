/** JSON-LD as pages really carry it: broken, nested, and split over several scripts. */
import { decodeScriptText } from "./entities.ts";
import { parseLoose } from "./loose-json.ts";

export type LdNode = Readonly<Record<string, unknown>>;

/** The nodes that describe the page, in document order, by how directly they speak of the article. */
export interface LdNodes {
  articles: LdNode[];
  pages: LdNode[];
  others: LdNode[];
  /** Every node that has an `@id`, for references such as `{"@id": "#author"}`. */
  byId: Map<string, LdNode>;
}

const articleType = /(Article|Posting|Report|Review|ScholarlyWork|CreativeWork|Recipe|Episode)$/;
const pageType = /Page$/;

/** Nodes that are looked into over all scripts of a page. */
const maxLdNodes = 3000;

/** Properties that lead from a node to another one about the same page. */
const links: readonly string[] = ["@graph", "mainEntity", "mainEntityOfPage"];

/** Reads the texts of a page's JSON-LD scripts; those that no repair makes readable are skipped. */
export function readJsonLd(scripts: readonly string[]): LdNodes {
  const nodes: LdNodes = { articles: [], pages: [], others: [], byId: new Map() };
  const stack: unknown[] = scripts.map(parseLoose).reverse();
  for (let seen = 0; stack.length > 0 && seen < maxLdNodes; seen++) {
    const value = stack.pop();
    if (Array.isArray(value)) stack.push(...value.slice(0, maxLdNodes).reverse());
    if (!isNode(value)) continue;
    const types = typesOf(value);
    if (types.some((type) => articleType.test(type))) nodes.articles.push(value);
    else if (types.some((type) => pageType.test(type))) nodes.pages.push(value);
    else if (types.length > 0) nodes.others.push(value);
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length > 1 && !nodes.byId.has(id)) {
      nodes.byId.set(id, value);
    }
    for (const link of links) if (typeof value[link] === "object") stack.push(value[link]);
  }
  return nodes;
}

/** The texts of a property: strings as they are, objects by `name` or `@value`, references followed. */
export function textsOf(value: unknown, nodes: LdNodes, key = "name"): string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list.flatMap((item) => {
    const inner = isNode(item) ? nameOf(item, nodes, key) : item;
    const texts = Array.isArray(inner) ? inner.slice(0, maxTexts) : [inner];
    return texts.flatMap((text) =>
      typeof text === "string" && text.trim() !== "" ? [decodeScriptText(text.trim())] : [],
    );
  });
}

/** Follows `{"@id": …}` to the node that describes it. */
export function resolve(node: LdNode, nodes: LdNodes): LdNode {
  const id = node["@id"];
  return typeof id === "string" ? { ...nodes.byId.get(id), ...node } : node;
}

/** The schema.org types of a node, without prefixes. */
export function typesOf(node: LdNode): string[] {
  const type = node["@type"];
  const list = Array.isArray(type) ? type : [type];
  return list.flatMap((item) =>
    typeof item === "string" ? [item.slice(item.lastIndexOf("/") + 1)] : [],
  );
}

/** Says whether a value is a JSON object. */
export function isNode(value: unknown): value is LdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values of one property: longer lists are indexes. */
const maxTexts = 50;

function nameOf(node: LdNode, nodes: LdNodes, key: string): unknown {
  const full = resolve(node, nodes);
  const name = full[key] ?? full["@value"];
  if (name !== undefined || key !== "name") return name;
  const parts = [full.givenName, full.additionalName, full.familyName];
  const given = parts.filter((part) => typeof part === "string" && part.trim() !== "");
  return given.length > 1 ? given.join(" ") : undefined;
}
