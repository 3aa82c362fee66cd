import { expect, test } from "vitest";
import { keptOf, last, lead, next } from "../../../testing/sample-scrape.ts";
import { removeMarkupCopies } from "./remove-markup-copies.ts";

const markup = (...texts: string[]) => texts.map((text) => `<p class="text">${text}</p>`).join(" ");

test("drops a line of HTML that says the text again", () => {
  const article = [lead, next, last];
  expect(keptOf([...article, markup(...article)], removeMarkupCopies)).toEqual(article);
});

test("drops it in a script without spaces too", () => {
  const chinese = [
    "港口委员会星期二决定让渡轮在夜间也继续航行，费用由新桥的过路费支付。",
    "十四名委员中有九名赞成，另有两名要求等到春天再重新计算一次。",
  ];
  expect(keptOf([...chinese, markup(...chinese)], removeMarkupCopies)).toEqual(chinese);
});

test.each([
  ["says more than the text", [lead, next, markup(lead, next, last)]],
  ["is too short to tell", [lead, next, markup(...lead.split(/(?= on )/))]],
  ["is one of two, and nothing else says it", [markup(lead, next, last), markup(lead, next, last)]],
  ["has hardly a tag", [lead, next, last, `<p>${lead} ${next} ${last}</p>`]],
])("keeps a line of HTML that %s", (_, lines) => {
  expect(keptOf(lines, removeMarkupCopies)).toEqual(lines);
});
