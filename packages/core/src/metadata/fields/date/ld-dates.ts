/** Days of JSON-LD: of the article that a page is, of the page, or of something else on it. */
import { type LdNode, typesOf } from "../../../page/json/json-ld.ts";
import { comparable } from "../../../text/words.ts";
import { isProse } from "../../engine/head-lines.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { type DateSighting, declaredDates } from "./date-reading.ts";

/** More nodes than this are a list of other articles. */
const maxNodes = 4;

/** Finds what nodes of a kind say under a property, and whether the node is the page's own article. */
export function ldDates(kind: "articles" | "pages" | "others", property: string) {
  return (input: RuleInput): DateSighting[] => {
    const nodes: readonly LdNode[] = input.facts?.ld[kind] ?? [];
    const dated = nodes.slice(0, 20).filter((node) => node[property] !== undefined);
    return dated
      .flatMap((node) => {
        const isOwn = property === "datePublished" && isOfPage(node, input);
        const found = declaredDates([node[property]].flat().slice(0, maxNodes), input);
        return found.map((each) => ({ ...each, isOwn }));
      })
      .slice(0, maxNodes);
  };
}

/** What nobody calls a shop's page or a handbook's. */
const newsType = /^(?:\w*NewsArticle|\w*BlogPosting|ReportageNewsArticle|Report)$/;

/**
 * Says whether a node is the article that the page is: news by its type, an article of any kind by its
 * headline. An encyclopedia's headline is a word on the subject, and not the page's title.
 */
function isOfPage(node: LdNode, { facts, lines }: RuleInput): boolean {
  const types = typesOf(node);
  if (types.some((type) => newsType.test(type))) return true;
  const hasText = lines.some((line) => line.removal === null && isProse(line));
  if (!hasText || !types.includes("Article")) return false;
  if (typeof node.headline !== "string") return true;
  const headline = comparable(node.headline.slice(0, maxHeadline));
  const titles = [facts?.title, facts?.headline?.text].map((text) =>
    comparable((text ?? "").slice(0, maxHeadline)),
  );
  return titles.some((title) => title !== "" && isOneIn(title, headline));
}

const maxHeadline = 300;

function isOneIn(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
