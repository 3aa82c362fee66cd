/**
 * Flight data: how React hands a page to its script, in pieces that `self.__next_f.push([1, "…"])`
 * puts together. The whole is rows of `id:value`; a value is JSON in which an element is an array
 * `["$", tag, key, props]`, or `T` with a length in bytes and that much text.
 */
import type { Element } from "domhandler";

const push =
  /self\.__next_f\.push\(\s{0,5}(\[1\s{0,5},\s{0,5}"(?:[^"\\]|\\[\s\S])*"\s{0,5}\])\s{0,5}\)/g;

/** The text that a script pushes. */
export function pushesOf(script: Element): string {
  const code = script.children[0];
  if (code?.type !== "text" || !code.data.includes("__next_f")) return "";
  let text = "";
  for (const [, pushed = ""] of code.data.matchAll(push)) {
    const value = parseJson(pushed);
    if (Array.isArray(value) && typeof value[1] === "string") text += value[1];
  }
  return text;
}

/** Values that are looked at, and how deep they may lie. */
const maxValues = 100_000;
const maxDepth = 200;
const row = /^([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?/;
const holdsMarkup = /<(?:p|h[1-6]|div|li|blockquote|br)[\s/>]/i;

/** The page that flight data describes, as HTML. */
export function htmlOfFlight(data: string): string {
  const texts = new Map<string, string>();
  const values: unknown[] = [];
  let html = "";
  for (let at = 0; at < data.length; ) {
    const [head = "", id = "", length] = row.exec(data.slice(at, at + 20)) ?? [];
    at += head.length;
    if (length !== undefined) {
      const text = bytesOf(data, at, Number.parseInt(length, 16));
      texts.set(id, text);
      at += text.length;
      continue;
    }
    const end = data.indexOf("\n", at);
    const line = data.slice(at, end < 0 ? data.length : end);
    at += line.length + 1;
    const value = head === "" ? null : parseJson(line);
    if (value !== null) values.push(value);
    else if (holdsMarkup.test(line)) html += line;
  }
  const writer = new Writer(texts);
  for (const value of values) writer.write(value, 0);
  for (const text of writer.unused()) if (holdsMarkup.test(text)) html += text;
  return `<main>${html}${writer.html}</main>`;
}

/** So many bytes of UTF-8, in characters. */
function bytesOf(data: string, from: number, bytes: number): string {
  let at = from;
  for (let left = bytes; left > 0 && at < data.length; at++) {
    const code = data.charCodeAt(at);
    // Half of a pair is half of four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return data.slice(from, at);
}

/** Writes values as HTML: elements with their tags, strings that hold markup as they are. */
class Writer {
  html = "";
  readonly #texts: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();
  #left = maxValues;

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  unused(): string[] {
    return [...this.#texts].filter(([id]) => !this.#used.has(id)).map(([, text]) => text);
  }

  write(value: unknown, depth: number): void {
    if (this.#left-- <= 0 || depth > maxDepth) return;
    if (Array.isArray(value)) {
      if (value[0] === "$") this.#element(value[1], value[3], depth);
      else for (const item of value) this.write(item, depth + 1);
    } else if (typeof value === "object" && value !== null) {
      for (const item of Object.values(value)) this.write(item, depth + 1);
    } else if (typeof value === "string" && holdsMarkup.test(this.#text(value))) {
      this.html += this.#text(value);
    }
  }

  #element(tag: unknown, props: unknown, depth: number): void {
    if (typeof props !== "object" || props === null) return;
    const { children, ...others } = props as Record<string, unknown>;
    const isTag = typeof tag === "string" && /^[a-z][a-z0-9]{0,20}$/.test(tag);
    if (isTag && (tag === "script" || tag === "style")) return;
    if (isTag) this.html += `<${tag}>`;
    this.#children(children, depth + 1);
    for (const other of Object.values(others)) this.write(other, depth + 1);
    if (isTag) this.html += `</${tag}>`;
  }

  /** Strings among an element's children are text; elsewhere they are names and addresses. */
  #children(children: unknown, depth: number): void {
    if (typeof children === "string") {
      this.html += this.#text(children).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    } else if (Array.isArray(children) && children[0] !== "$") {
      for (const child of children) {
        if (this.#left-- > 0 && depth < maxDepth) this.#children(child, depth + 1);
      }
    } else this.write(children, depth);
  }

  /** A string, or the text that it refers to: `$1a`; `$$` is a dollar. */
  #text(value: string): string {
    if (!value.startsWith("$")) return value;
    if (value.startsWith("$$")) return value.slice(1);
    const id = value.slice(1);
    this.#used.add(id);
    return this.#texts.get(id) ?? "";
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
