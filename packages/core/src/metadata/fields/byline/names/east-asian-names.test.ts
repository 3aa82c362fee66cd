import { expect, test } from "vitest";
import { eastAsianNames, isInEastAsian, isLoneName, isSignature } from "./east-asian-names.ts";

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
  ["2024年3月7日 09:10 来源：港口晚报 作者：王小明", ["王小明"], "a day and a paper before it"],
  ["港务社记者王小明、陈思远", ["王小明", "陈思远"], "the paper in front of the label"],
  ["撰文：王小明 摄影：陈思远", ["王小明"], "who took the pictures, behind it"],
  ["王小明 编辑：陈思远", ["王小明"], "an editor's label behind a name without one"],
  ["作者：哈罗·梅恩", ["哈罗·梅恩"], "the dot of one foreign name"],
  ["王小明·陈思远", ["王小明", "陈思远"], "the same dot between two people"],
  ["文：林海青｜圖：周大山", ["林海青"], "labels of one character"],
  ["取材・文／佐藤花子　撮影／高橋一郎", ["佐藤花子"], "two labels in one"],
  ["聞き手・佐藤花子", ["佐藤花子"], "who asked the questions"],
  ["佐藤 花子（さとう はなこ）", ["佐藤 花子"], "how the name is read"],
  ["著：ハロ・メイン 訳：佐藤花子", ["ハロ・メイン"], "a translator behind it"],
  ["입력 2024.03.07 09:10 박서준 기자", ["박서준"], "the day of entry before it"],
  ["글·사진 박서준 기자", ["박서준"], "who took the pictures as well"],
  ["글 박서준 사진 최지우", ["박서준"], "labels with a space alone"],
  ["박서준 기자 최지우 기자", ["박서준", "최지우"], "a title behind each"],
  ["항구, 바다 박서준 기자", ["박서준"], "places before it"],
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
  ["디지털뉴스팀", "a team"],
  ["사진=최지우 기자", "a photographer with a reporter's title"],
  ["翻訳者：佐藤花子", "a translator"],
  ["国际", "a section of two characters"],
  ["作者介绍", "a heading"],
])("%s is by nobody (%s)", (byline) => {
  expect(eastAsianNames(byline)).toEqual([]);
});

test.each([
  ["2024年3月7日 来源：港口晚报 记者：王小明", true],
  ["박서준 기자", true],
  ["港口新闻 2024年3月7日", false],
  ["记者 王小明 陈思远 报道", true],
  ["記者林海青／高雄報導", true],
  ["記者会見で説明する社長", false],
  ["아이디 입력 요청", false],
  ["来源：港口晚报", false],
  ["By Ann Example", false],
])("whether %s tells its writers: %s", (line, does) => {
  expect(isSignature(line)).toBe(does);
});

test.each([
  ["佐藤花子", true],
  ["【佐藤花子】", true],
  ["佐藤花子、高橋一郎", true],
  ["港口日报 王小明 2024-03-07", true],
  ["文化生活", false],
  ["社会", false],
  ["港口新聞", false],
  ["이야기", false],
  ["王小明说码头将于星期一重新开放", false],
])("whether %s is names and nothing else: %s", (line, is) => {
  expect(isLoneName(line)).toBe(is);
});
