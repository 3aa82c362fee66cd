/** The marks of Markdown inside a line: links, pictures, emphasis, code. */

const maxLineLength = 100_000;

/** Writes a line of Markdown as HTML; tags in it pass, as Markdown has them. */
export function inlineHtml(line: string): string {
  if (line.length > maxLineLength) return escapedAmpersands(line);
  const codes: string[] = [];
  const held = line.replace(/`{1,2}([^`\n]{1,500})`{1,2}/g, (_, code: string) => {
    codes.push(`<code>${escaped(code)}</code>`);
    return `\ue000${codes.length - 1}\ue000`;
  });
  return escapedAmpersands(held)
    .replace(
      /!\[([^\]\n]{0,1000})\]\([^()\s]{0,4000}(?:\([^()\s]{0,400}\)[^()\s]{0,400})?(?: "[^"\n]{0,400}")?\)/g,
      picture,
    )
    .replace(
      /\[([^[\]\n]{0,1000})\]\(<?([^()\s<>]{0,4000}(?:\([^()\s]{0,400}\)[^()\s]{0,400})?)>?(?: ["'][^"'\n]{0,400}["'])?\)/g,
      anchor,
    )
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, (_, url: string) => anchor("", url, url))
    .replace(
      /(?<![*\w\\])\*\*\*?(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*\*?(?!\*)/g,
      "<strong>$1</strong>",
    )
    .replace(/(?<![\w_\\])__(?=\S)([^_\n]{1,2000}?)(?<=\S)__(?![\w_])/g, "<strong>$1</strong>")
    .replace(/(?<![*\w\\])\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*(?![*\w])/g, "<em>$1</em>")
    .replace(/(?<![\w_\\])_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?![\w_])/g, "<em>$1</em>")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1")
    .replace(/\ue000(\d{1,5})\ue000/g, (_, at: string) => codes[Number(at)] ?? "");
}

function picture(_: string, alt: string): string {
  return alt === "" ? "" : `<img alt="${alt.replaceAll('"', "&quot;")}">`;
}

function anchor(_: string, text: string, url: string): string {
  return `<a href="${url.replaceAll('"', "%22")}">${text}</a>`;
}

/** References stay, and ampersands that open none become one. */
function escapedAmpersands(text: string): string {
  return text
    .replace(/&(?!(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, "&amp;")
    .replace(/<(?![a-z/!])/gi, "&lt;");
}

/** Text as HTML writes it. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
