import { describe, expect, test } from "vitest";
import { hashOfLine, isSentence } from "./line.ts";

describe("lines that are one line to a profile", () => {
  test.each([
    ["READ MORE", "Read more", "case"],
    ["› Read more …", "Read more", "signs around it"],
    ["7 comments", "1,204 comments", "numbers of any length"],
    ["Теги: порт, паром", "ТЕГИ порт паром", "case in Cyrillic"],
    ["قراءة ٧ دقائق", "قراءة 12 دقائق", "digits of any script"],
    ["Ｓｈａｒｅ", "share", "compatibility forms"],
  ])("%s = %s: %s", (one, other) => {
    expect(hashOfLine(one)).toBe(hashOfLine(other));
  });

  test.each([
    ["Read more", "Read it", "another word"],
    ["Read more", "Read more about ferries", "more words"],
    ["резюме", "résumé", "another script"],
  ])("%s ≠ %s: %s", (one, other) => {
    expect(hashOfLine(one)).not.toBe(hashOfLine(other));
  });

  test.each([
    ["", "nothing"],
    ["12:30", "numbers alone: a table's figures come back by accident"],
    ["* * *", "signs alone"],
    ["word ".repeat(201), "longer than any furniture"],
  ])("%s is never learned: %s", (line) => {
    expect(hashOfLine(line)).toBeNull();
  });
});

describe("what reads as a sentence", () => {
  const twelve = "the harbour council of Orrin met again to hear what ferries cost";
  test.each([
    [`${twelve}.`, true, "twelve words and a stop"],
    [`“${twelve}!”)`, true, "a stop within quotes and brackets"],
    [`${twelve} ${twelve} again`, true, "long enough to have lost its stop"],
    ["港务委员会星期一再次开会听取工程师关于渡轮费用和桥墩移动情况的详细报告。", true, "no spaces"],
    [twelve, false, "no stop"],
    ["Read the whole story here.", false, "too short"],
    ["", false, "nothing"],
  ])("%s: %s, %s", (line, expected) => {
    expect(isSentence(line)).toBe(expected);
  });
});
