/** The language that a preformatted text says it is written in. */
import type { Element } from "domhandler";

/** Classes of the usual highlighters. */
const claim =
  /(?:^|\s)(?:language|lang|highlight-source|brush:)[-\s]?([a-z][a-z0-9+#-]{0,19})(?:\s|;|$)/i;
const maxLength = 200;

/** Reads the language off a `<pre>`, its first element or its parent; `""` where none says. */
export function languageOf(pre: Element): string {
  const code = pre.children.find((child) => "name" in child);
  for (const node of [code, pre, pre.parent]) {
    const names = node && "attribs" in node ? node.attribs.class : undefined;
    const found = claim.exec((names ?? "").slice(0, maxLength))?.[1];
    if (found !== undefined && found !== "none") return found.toLowerCase();
  }
  return "";
}
