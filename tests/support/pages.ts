/** Pages for tests of the archive: small, and long enough to be articles. */

const filler = [
  "The council of Lower Velm met on Monday evening to hear the engineers who had inspected the old bridge.",
  "They reported that two of its five piers had moved during the winter floods, and that lorries should use the northern road.",
  "Residents asked how long the repairs would take and who would pay for the buses that carry their children to school.",
  "A decision is expected before the end of the month, the mayor said, after the province has answered.",
];

/** An article of four paragraphs that differ by a theme. */
export function paragraphs(theme: string): string[] {
  return filler.map((line, n) => `${line} Paragraph ${n + 1} is about ${theme}.`);
}

export function textPage(theme: string): string {
  return ["Skip to content", "", theme, "", ...paragraphs(theme)].join("\n");
}

export function htmlPage(theme: string, url: string, furniture = "Home"): string {
  const body = paragraphs(theme).map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>${theme}</title>
<link rel="canonical" href="${url}"></head>
<body><nav><a href="/">${furniture}</a></nav><article><h1>${theme}</h1>${body.join("\n")}</article></body></html>`;
}
