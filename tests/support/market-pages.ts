/** One address, saved three times: an article, its correction, and a stub of it. */
import { paragraphs } from "./pages.ts";

export const url = "https://news.example.org/velm-market";

/** A page of that address; the lead stands before four paragraphs that stay. */
export function save(
  title: string,
  lead: readonly string[],
  rest = paragraphs("the market"),
): string {
  const body = [...lead, ...rest].map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<link rel="canonical" href="${url}"></head><body><article><h1>${title}</h1>
${body}</article></body></html>`;
}

export const first = save("Twelve killed at Velm market", [
  "At least 12 people were killed when the roof of the market fell, Mara Quill said on Monday.",
]);
export const corrected = save("Fourteen killed at Velm market", [
  "At least 14 people were killed when the roof of the market fell, Jon Tarn said on Monday.",
]);
export const stub = save(
  "Velm market",
  [
    "This story is for members of the Velm Tidings alone, who read it in full on every device; you can become one today and read the first month for nothing.",
  ],
  [],
);
