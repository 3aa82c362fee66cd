/** The kinds of pages by what their lines and elements add up to. */
import type { PageType } from "../../../records/article.ts";
import { isProse } from "../../engine/head-lines.ts";
import type { Reading } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { hasHeadlineAddress } from "./address.ts";

/** Lines of prose, and their share of the kept text, from which a page is there to be read. */
const minProseLines = 4;
const minProseShare = 0.6;
/** Prices beside few paragraphs: goods, of which one has the page to itself or many share it. */
const minPrices = 6;
/** Lines of code that no article without programming has. */
const minCodes = 5;

const price = /[$€£¥]\s?\d|\d\s?(?:€|usd|eur|gbp|zł|kr\b|руб|₽)/i;

/** Reads the shape of the kept lines; a scrape's lines have lost the shape they had. */
export function readShape(input: RuleInput): Reading<PageType>[] {
  const { facts, lines } = input;
  if (facts === null) return [];
  const kept = lines.filter(({ removal }) => removal === null);
  const prose = kept.filter(isProse);
  const length = lengthOf(kept);
  const share = lengthOf(prose) / Math.max(1, length);
  const prices = lines.filter(({ source }) => source.length < 40 && price.test(source)).length;
  const raw = `${prose.length} of ${kept.length} lines are prose, ${prices} prices`;
  if (prices >= minPrices && share < minProseShare) return [{ value: "collection", raw }];
  if (facts.shape.codes >= minCodes && prose.length > 0) return [{ value: "documentation", raw }];
  if (prose.length >= minProseLines && share >= minProseShare && hasHeadlineAddress(input)) {
    return [{ value: "article", raw }];
  }
  return [];
}

function lengthOf(lines: readonly { text: string }[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
