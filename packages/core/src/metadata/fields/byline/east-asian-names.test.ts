import { expect, test } from "vitest";
import { eastAsianNames, isInEastAsian, isSignature } from "./east-asian-names.ts";

test.each<[string, string[], string]>([
  ["记者：王小明、陈思远", ["王小明", "陈思远"], "a label before, an enumeration comma"],
  ["本报记者 王小明 陈思远", ["王小明", "陈思远"], "names parted by a space"],
  ["文／記者林海青　圖／周大山", ["林海青"], "pictures by somebody else"],
  ["記者林海青／高雄報導", ["林海青"], "where it was reported from"],
  ["文・佐藤花子　写真・高橋一郎", ["佐藤花子"], "in Japanese"],
  ["佐藤 花子", ["佐藤 花子"], "one name with a space"],
  ["佐藤花子記者", ["佐藤花子"], "a title behind the name"],
  ["[항구=박서준·최지우 기자]", ["박서준", "최지우"], "a place, two names, a title"],
  ["박서준 선임기자 park@example.org", ["박서준"], "an address behind it"],
])("%s is by %j (%s)", (byline, people) => {
  expect(isInEastAsian(byline)).toBe(true);
  expect(eastAsianNames(byline)).toEqual(people);
});

test.each([
  ["来源：港口晚报 编辑：王小明", "an editor and a paper"],
  ["责任编辑：王小明", "an editor"],
  ["写真・高橋一郎", "a photographer"],
  ["編集部", "a desk"],
  ["台北報導", "a place"],
  ["온라인뉴스", "a section"],
])("%s is by nobody (%s)", (byline) => {
  expect(eastAsianNames(byline)).toEqual([]);
});

test.each([
  ["2024年3月7日 来源：港口晚报 记者：王小明", true],
  ["박서준 기자", true],
  ["港口新闻 2024年3月7日", false],
  ["By Ann Example", false],
])("whether %s tells its writers: %s", (line, does) => {
  expect(isSignature(line)).toBe(does);
});
