/** Every kind of page that the archive browser has, over the small web. */
import type { InBrowser } from "./in-browser.ts";

type PathOf = (its: Pick<InBrowser, "article">) => string;

const gazette =
  (about: string): PathOf =>
  (its) =>
    `${its.article("gazette")}${about}`;
const wire =
  (about: string): PathOf =>
  (its) =>
    `${its.article("wire")}${about}`;

export const everyPage: readonly (readonly [name: string, path: PathOf])[] = [
  ["front", () => "/"],
  ["search", () => "/search?q=the"],
  ["search that finds nothing", () => "/search?q=tide+lang%3Ahy"],
  ["list", () => "/articles?from=2000-01-01&collection=news"],
  ["sources", () => "/sources"],
  ["source", () => "/sources/example.com"],
  ["article", gazette("")],
  ["article from right to left", (its) => its.article("bay")],
  ["lines", gazette("/lines")],
  ["lines of one pass", gazette("/lines?pass=choose-main-content")],
  ["history", gazette("/timeline")],
  ["changes", gazette("/diff")],
  ["changes side by side", gazette("/diff?view=side")],
  ["version", gazette("/versions/1")],
  ["story", wire("/story")],
  ["saved page", wire("/page")],
  ["cite", wire("/cite")],
  ["drops", () => "/drops"],
  ["editions", () => "/editions"],
  ["drop", () => "/captures?key=inbox/news/edited-1-as-first-published"],
  ["about", () => "/about"],
  ["the API", () => "/docs"],
  ["problem", () => "/nowhere"],
];
