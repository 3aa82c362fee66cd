/** The frame of every page: head, navigation, landmarks, and the headers that it goes out with. */
import { stylePath } from "../style/index.ts";
import { type Html, html } from "./html.ts";
import { scriptPath } from "./keys-script.ts";

/** What a page puts into the frame. */
export interface View {
  title: string;
  /** The place in the navigation that the page belongs to; `null` for none. */
  section: Section | null;
  main: Html;
  status?: number;
}

/** The places of the navigation. */
const sections = [
  { path: "/search", label: "Search" },
  { path: "/articles", label: "Articles" },
  { path: "/sources", label: "Sources" },
  { path: "/drops", label: "Drops" },
] as const;
type Section = (typeof sections)[number]["path"];

/** One script of our own and none within pages, no foreign host, no frame but our own, nobody frames us. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * What pages carry, beside what every answer does. Our own address is named to ourselves alone; under
 * `no-referrer`, browsers would send our forms as nobody's.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": contentSecurityPolicy,
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Makes a page of its view. */
export async function pageOf(view: View): Promise<Response> {
  const body = String(await framed(view));
  return new Response(body, { status: view.status ?? 200, headers: pageHeaders });
}

function framed({ title, section, main }: View): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Winnow</title>
<link rel="stylesheet" href="${stylePath}">
<link rel="icon" href="data:,">
<script src="${scriptPath}" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<a class="brand" href="/">Winnow</a>
<nav aria-label="Archive">${sections.map(
    ({ path, label }) =>
      html`<a href="${path}"${path === section ? html` aria-current="true"` : ""}>${label}</a> `,
  )}</nav>
<form class="lookup" action="/lookup" role="search" aria-label="By address">
<label for="lookup">Find by address</label>
<input id="lookup" name="url" type="url" required placeholder="https://…">
<button>Find</button>
</form>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site"><p>Programs read the same addresses: ask with <code>Accept: application/json</code>, or add <code>.json</code>. <a href="/docs">The API</a> <a href="/about">About this archive</a> <button type="button" class="plain" data-keys hidden>Keys</button></p></footer>
${keysHelp()}
</body>
</html>`;
}

/** What each key does, in the order in which one reads. */
const keyWords = [
  ["/", "search"],
  ["j k", "next and previous in a list"],
  ["o", "open it"],
  ["n p", "next and previous change"],
  ["v", "history of the article"],
  ["w", "why: its lines"],
  ["c", "cite it"],
  ["?", "this help; Esc closes it"],
] as const;

/** The help that the script opens, with the switch that turns the keys off. */
function keysHelp(): Html {
  return html`<dialog id="keys" aria-labelledby="keys-heading"><h2 id="keys-heading">Keys</h2>
<dl>${keyWords.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
<form method="dialog"><p><label><input type="checkbox"> Letters do this</label></p><p><button>Close</button></p></form></dialog>`;
}
