/** What the pages about one article share: its title and the way between them. */
import type { Catalogue } from "@winnow/core/ports";
import { refuseUnknown } from "../../routes/article/article.ts";
import { articlePath, foreign } from "./foreign.ts";
import type { View } from "./frame.ts";
import { type Html, html } from "./html.ts";

const tabs = [
  { about: "", label: "Text" },
  { about: "lines", label: "Lines" },
  { about: "timeline", label: "History" },
  { about: "diff", label: "Changes" },
  { about: "story", label: "Story" },
  { about: "page", label: "Saved page" },
  { about: "cite", label: "Cite" },
] as const;

/** Which of the pages about an article one is. */
export type About = (typeof tabs)[number]["about"];

interface Named {
  id: string;
  title: string | null;
  language?: string | null;
}

/** Reads what the frame shows of an article; throws the refusal of an unknown one. */
export async function placeOf(catalogue: Catalogue, asked: string): Promise<Named> {
  return (await catalogue.place(asked)) ?? refuseUnknown(asked);
}

/** A page about an article; `json` is where its answer for programs is, `null` where it has none. */
export function articleView(
  { id, title, language }: Named,
  about: About,
  main: Html,
  json: string | null = `${articlePath(id, about)}.json`,
): View {
  const label = tabs.find((tab) => tab.about === about)?.label;
  const named = title ?? "Untitled";
  return {
    title: about === "" ? named : `${label}: ${named}`,
    section: "/articles",
    main: html`<h1>${foreign(named, language)}</h1>
<nav class="tabs" aria-label="This article">${tabs.map(
      (tab) =>
        html`<a href="${articlePath(id, tab.about)}" data-about="${tab.about}"${tab.about === about ? html` aria-current="page"` : ""}>${tab.label}</a> `,
    )}${json === null ? "" : html`<a href="${json}">JSON</a>`} <a href="${articlePath(id, "raw")}">Raw copy</a></nav>
${main}`,
  };
}
