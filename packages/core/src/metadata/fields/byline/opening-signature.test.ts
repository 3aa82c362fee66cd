import { expect, test } from "vitest";
import { page, type SampleLine } from "../../../testing/sample-pages.ts";

const bodies = {
  zh: "港口的新码头在经过九个月的施工之后于星期一重新开放，港务局发言人在当天上午的仪式上宣布了这一消息，许多居民前来观看。",
  ko: "재건된 부두가 아홉 달의 공사를 마치고 월요일 다시 문을 열었다고 항만청 대변인이 기념식에서 밝혔다. 많은 주민이 이를 지켜보았다.",
};
const bylineOf = (language: keyof typeof bodies, opening: string, closing = "") => {
  const body = bodies[language];
  const lines: SampleLine[] = [["title", "码头"], `${opening}${body}`, body, `${body}${closing}`];
  return page(`<html lang="${language}"><title>码头</title><h1>码头</h1>`, null, lines).byline
    ?.value;
};

test.each<[keyof typeof bodies, string, string[], string]>([
  ["zh", "新华社米罗5月3日电（记者王小明、李娜）", ["王小明", "李娜"], "an agency's dateline"],
  ["ko", "[부두일보 김민수 기자] ", ["김민수"], "the paper before the name"],
  ["ko", "(미로=부두일보) 김민수 기자 = ", ["김민수"], "the name behind the place"],
])("%s: %j before the first sentence names %j (%s)", (language, opening, people) => {
  expect(bylineOf(language, opening)).toEqual(people);
});

test.each<[string, string[]]>([
  ["（记者王小明）", ["王小明"]],
  ["（記者陳小明／綜合報導）", ["陳小明"]],
])("%j behind the last sentence names %j", (closing, people) => {
  expect(bylineOf("zh", "", closing)).toEqual(people);
});

test.each<[keyof typeof bodies, string]>([
  ["zh", "米罗（港口城市）"],
  ["ko", "[속보] "],
  ["ko", "(미로=부두일보) "],
])("%s: %j names nobody", (language, opening) => {
  expect(bylineOf(language, opening)).toBeUndefined();
});
