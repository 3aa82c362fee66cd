/**
 * Fallbacks for pages that draw their text with a script: the text is then in the page's JSON-LD, in
 * the data that the script is handed, or in what the page shows to browsers without scripts.
 */
import type { AnyNode, Element } from "domhandler";
import { type Page, parsePage } from "../../page/page.ts";
import { maxNodes } from "../../records/limits.ts";
import type { PageDocument } from "./blocks/block.ts";
import { blocksOf } from "./blocks/walk.ts";
import { proseWords } from "./claimed.ts";
import { htmlOfFlight, pushesOf } from "./flight-data.ts";
import { stateTextOf } from "./state-data.ts";

/** Words in paragraphs of flight data or state that holds a text. */
const minFlightProse = 40;
/** Characters of either that are read. */
const maxFlight = 5_000_000;
/** Words of a page under which it is worth looking for its text elsewhere. */
export const fallbackWords = 80;
/** Clarity under which a choice is a guess, and how much richer another text has to be to beat a guess. */
export const fallbackClarity = 0.5;
export const fallbackFactor = 2;

/** The richest document that a page holds outside its own text, or `null` if it holds none; `isPoor` where it
 * has next to no text of its own. */
export function fallbackDocument({ root }: Page, isPoor: boolean): PageDocument | null {
  const documents: PageDocument[] = [];
  let flight = "";
  let state = "";
  let node: AnyNode | null = root;
  for (let visited = 0; node && visited < maxNodes; visited++) {
    if ("name" in node && node.name === "noscript") documents.push(blocksOf(node as Element));
    // Beside a text of the page's own it repeats that, and lists all else the script may show.
    if (isPoor && flight.length < maxFlight && isScript(node)) flight += pushesOf(node);
    if (isPoor && state.length < maxFlight && isScript(node)) state += stateTextOf(node);
    if (isJsonLd(node)) {
      const body = articleBody(node);
      if (body !== null) documents.push(blocksOf(parsePage(body).root));
    }
    if ("attribs" in node && node.attribs["data-preloaded"]) {
      const posts = preloadedPosts(node.attribs["data-preloaded"]);
      if (posts !== null) documents.push(blocksOf(parsePage(posts).root));
    }
    node = after(node);
  }
  for (const html of [flight && htmlOfFlight(flight), state && `<main>${state}</main>`]) {
    if (html === "") continue;
    const document = blocksOf(parsePage(html).root);
    // Every application hands over its messages of errors; few hand over a text.
    if (proseWords(document.lines) >= minFlightProse) documents.push(document);
  }
  // The first of equals: JSON-LD stands in the head, before any noscript.
  return documents.reduce<PageDocument | null>(
    (best, document) => (document.words > (best?.words ?? 0) ? document : best),
    null,
  );
}

/** The node that follows in document order. */
function after(node: AnyNode): AnyNode | null {
  const child = "children" in node ? node.children[0] : undefined;
  if (child) return child;
  let at: AnyNode | null = node;
  while (at && !at.next) at = at.parent as AnyNode | null;
  return at?.next ?? null;
}

function isScript(node: AnyNode): node is Element {
  return node.type === "script";
}

function isJsonLd(node: AnyNode): node is Element {
  return node.type === "script" && node.attribs.type === "application/ld+json";
}

const maxValues = 10_000;

/**
 * The `articleBody` of a JSON-LD script, or the texts of its posts, or what it says of a product, as
 * HTML of a paragraph a line.
 */
function articleBody(script: Element): string | null {
  const text = script.children[0];
  if (text?.type !== "text") return null;
  const queue: unknown[] = [parseJson(text.data)];
  const posts: string[] = [];
  let description = "";
  for (let i = 0; i < queue.length && i < maxValues; i++) {
    const value = queue[i];
    if (typeof value !== "object" || value === null) continue;
    const body = "articleBody" in value ? value.articleBody : null;
    if (typeof body === "string" && body.trim() !== "") return htmlOf(body);
    if ("text" in value && typeof value.text === "string") posts.push(value.text);
    const isProduct = "@type" in value && value["@type"] === "Product";
    if (isProduct && "description" in value && typeof value.description === "string") {
      description = value.description;
    }
    for (const part of Object.values(value)) queue.push(part);
  }
  const rest = posts.length > 0 ? posts.join("\n") : description;
  return rest.trim() === "" ? null : htmlOf(rest);
}

/**
 * The posts that a forum hands to its script in an attribute: JSON whose values are JSON again, the
 * posts in it written out as HTML.
 */
function preloadedPosts(attribute: string): string | null {
  const stores = parseJson(attribute);
  if (typeof stores !== "object" || stores === null) return null;
  const posts: string[] = [];
  for (const [name, store] of Object.entries(stores)) {
    if (!name.startsWith("topic") || typeof store !== "string") continue;
    const queue: unknown[] = [parseJson(store)];
    for (let i = 0; i < queue.length && i < maxValues; i++) {
      const value = queue[i];
      if (typeof value !== "object" || value === null) continue;
      if ("cooked" in value && typeof value.cooked === "string") {
        posts.push(`<article>${value.cooked}</article>`);
      } else for (const part of Object.values(value)) queue.push(part);
    }
  }
  return posts.length === 0 ? null : `<main>${posts.join("")}</main>`;
}

/** Broken JSON is an answer: the page declares nothing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function htmlOf(body: string): string {
  if (/<(?:p|br|div)[\s/>]/i.test(body.slice(0, 10_000))) return `<article>${body}</article>`;
  const lines = body.replaceAll("&", "&amp;").replaceAll("<", "&lt;").split(/\n+/);
  return `<article>${lines.map((line) => `<p>${line}</p>`).join("")}</article>`;
}
