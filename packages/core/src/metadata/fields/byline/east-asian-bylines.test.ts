import { expect, test } from "vitest";
import { page, type SampleLine } from "../../../testing/sample-pages.ts";

const bodies = {
  zh: "港口的新码头在经过九个月的施工之后于星期一重新开放，港务局发言人在当天上午的仪式上宣布了这一消息，许多居民前来观看。",
  ja: "再建された桟橋が九か月の工事を経て月曜日に再び開かれた。港湾局の報道官が式典で発表し、多くの島民が朝早くから詰めかけた。",
  ko: "재건된 부두가 아홉 달의 공사를 마치고 월요일 다시 문을 열었다고 항만청 대변인이 기념식에서 밝혔다. 많은 주민이 이를 지켜보았다.",
};

const byline = (language: keyof typeof bodies, line: string) => {
  const body = bodies[language];
  const title = body.slice(0, 9);
  const lines: SampleLine[] = [["title", title], line, body, body, body];
  const html = `<html lang="${language}"><title>${title}</title><h1>${title}</h1>`;
  return page(html, "https://quay.example.org/a/1", lines).byline?.value ?? null;
};

test.each<[keyof typeof bodies, string, string[]]>([
  ["zh", "2024年3月7日 09:10 来源：港口晚报 记者：王小明、陈思远", ["王小明", "陈思远"]],
  ["zh", "本报记者 王小明", ["王小明"]],
  ["zh", "作者：王小明 来源：港口网", ["王小明"]],
  ["zh", "记者：李明 王芳", ["李明", "王芳"]],
  ["ja", "2024年3月7日 執筆者：佐藤花子", ["佐藤花子"]],
  ["ja", "取材・文／佐藤花子", ["佐藤花子"]],
  ["ja", "2024年3月7日 10時20分 佐藤花子", ["佐藤花子"]],
  ["ko", "박서준 기자 park@example.org", ["박서준"]],
  ["ko", "글 박서준 사진 최지우", ["박서준"]],
])("a page in %s that prints %s is by %j, though nothing declares it", (language, line, people) => {
  expect(byline(language, line)).toEqual(people);
});

test.each<[keyof typeof bodies, string]>([
  ["zh", "2024年3月7日 来源：港口晚报"],
  ["zh", "责任编辑：王小明"],
  ["ja", "写真・佐藤花子"],
  ["ja", "社会"],
  ["ko", "사진=최지우 기자"],
  ["ko", "온라인뉴스팀"],
])("a page in %s that prints %s is by nobody", (language, line) => {
  expect(byline(language, line)).toBeNull();
});
