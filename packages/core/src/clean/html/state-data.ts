/**
 * State: the data that an application leaves in its page for its script, as JSON in an element of its own
 * (`__NEXT_DATA__`) or as a value that a script sets (`window.__STATE__ = {…}`). Where a page shows nothing
 * without its script, the text is in there, as markup or paragraph by paragraph.
 */
import type { Element } from "domhandler";
import { endsSentence } from "../../text/sentence-end.ts";
import { countWords } from "../../text/words.ts";

/** Characters of state that are read, values of it that are looked at, and how deep they may lie. */
const maxState = 3_000_000;
const maxValues = 50_000;
const maxDepth = 100;
/** Words of a string that is a paragraph: settings and messages are shorter. */
const minWords = 12;
const markup = /<(?:p|h[1-6]|li|blockquote|br)[\s/>]/i;
/** Words in a row, as no setting has them. */
const running = /\p{L}[\p{L}\p{M}\s,’'-]{20}/u;
const assigned =
  /^\s{0,20}(?:(?:window|self|globalThis)\.[\w$.]{1,60}|var [\w$]{1,60})\s{0,5}=\s{0,5}(?=\{)/;

/** The texts in the state of a script, as HTML; "" where it holds none. */
export function stateTextOf(script: Element): string {
  const code = script.children[0];
  if (code?.type !== "text" || code.data.length > maxState) return "";
  const isJson = script.attribs.type?.toLowerCase() === "application/json";
  const start = isJson ? "" : assigned.exec(code.data.slice(0, 200))?.[0];
  if (start === undefined) return "";
  const value = parseJson(code.data.slice(start.length).replace(/;\s{0,20}$/, ""));
  const texts = new Set<string>();
  collect(value, texts);
  return [...texts].map((text) => (markup.test(text) ? text : `<p>${escaped(text)}</p>`)).join("");
}

/** Gathers the strings that are texts, in the order of the data; one that comes again stands once. */
function collect(state: unknown, texts: Set<string>): void {
  const stack: { value: unknown; depth: number }[] = [{ value: state, depth: 0 }];
  for (let seen = 0; stack.length > 0 && seen < maxValues; seen++) {
    const { value, depth } = stack.pop() ?? { value: null, depth: 0 };
    if (typeof value === "string") {
      if (countWords(value) >= minWords && (markup.test(value) || isSentence(value))) {
        texts.add(value);
      }
    } else if (typeof value === "object" && value !== null && depth < maxDepth) {
      const parts = Object.values(value);
      for (let at = parts.length - 1; at >= 0; at--) {
        stack.push({ value: parts[at], depth: depth + 1 });
      }
    }
  }
}

/** Characters at both ends of a string that are looked at. */
const endLength = 300;

function isSentence(text: string): boolean {
  const ends =
    text.length > 2 * endLength ? text.slice(0, endLength) + text.slice(-endLength) : text;
  return running.test(ends) && endsSentence(ends.trimEnd());
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
