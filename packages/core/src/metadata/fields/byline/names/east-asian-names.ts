/** Bylines in Chinese, Japanese and Korean: labels before a name or behind it, and few spaces. */
import { mayBeEastAsian } from "../../../../text/east-asian.ts";
import { isLabel, labelsIn, nobody, report, titles } from "./east-asian-labels.ts";
import { isChineseName, isJapaneseName, isJapaneseSurname, isKnownName } from "./surnames.ts";
import { withoutDates } from "./without-dates.ts";

const isEastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const maxLength = 300;
const email = /\S{1,64}@\S{1,80}/g;

/** Whether most letters of a byline are of these scripts. */
export function isInEastAsian(byline: string): boolean {
  if (!mayBeEastAsian(byline)) return false;
  const text = byline.slice(0, maxLength).replace(email, " ");
  const own = text.match(isEastAsian)?.length ?? 0;
  return own > 1 && own * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** "Velmora=…": the place of a Korean dateline. */
const place = /^[\s[【(（]*(\p{L}{1,12})\s?=\s?/u;
/** "佐藤 花子（さとう はなこ）": how a name is read. */
const readingOfName = /[（(][\p{Script=Hiragana}\p{Script=Katakana}ー\s・]{2,24}[)）]/gu;
const joint = /\s?[、，,;；／/&|｜]\s?|\s?(?:和|及|與|与)\s?|\u3000+/u;
const dot = /[·‧•・]/u;
/** A name in full: two to five characters, in Japanese with a space, of foreigners in kana. */
const name =
  /^(?:[\p{Script=Han}々]{2,5}|[\p{Script=Han}々]{1,3}\s[\p{Script=Han}々\p{Script=Hiragana}]{1,4}|[\p{Script=Han}々\p{Script=Hiragana}]{2,8}|[\p{Script=Katakana}ー・＝\s]{3,20}|\p{Script=Hangul}{2,5}|\p{Script=Han}{1,6}(?:[·‧•]\p{Script=Han}{1,6}){1,3})$/u;

/** Says whether words are a name in these scripts, by their shape alone. */
export function isEastAsianName(words: string): boolean {
  return name.test(words) && !nobody.test(words) && !isLabel(words);
}

/** Lines with a label and no mark behind it are bylines up to this length, and prose beyond. */
const maxSignature = 40;
const titled =
  /(?<!\p{L})\p{Script=Hangul}{2,5}\s?(?:선임|전문|인턴|객원|수습)?(?:기자|특파원)(?!\p{L})/u;

/** Says whether a line tells its writers by a label, wherever in it. */
export function isSignature(line: string): boolean {
  if (!isInEastAsian(line)) return false;
  const text = line.slice(0, maxLength);
  const people = eastAsianNames(text);
  const isSure =
    text.length <= maxSignature && !/[。！？!?]/u.test(text) && people.every(isKnownName);
  const labels = labelsIn(prepared(text));
  const tells = labels.some(({ isWriters, isMarked }) =>
    isWriters ? isMarked || isSure : isMarked && isSure,
  );
  return (tells || titled.test(text)) && people.length > 0;
}

/** In Korean a word of three syllables is too often something else. */
const lone = /^[\p{Script=Han}々\p{Script=Hiragana}\s]{3,}$/u;
/** The longest line of one or two names. */
const maxLone = 40;

/** Says whether a line is nothing but one or two names, by their family names, a day and a paper. */
export function isLoneName(line: string): boolean {
  if (line.length > maxLone || !isInEastAsian(line)) return false;
  const people = eastAsianNames(line);
  const rest = people.reduce((text, each) => text.replace(each, ""), prepared(line));
  const others = rest.split(/[\s、，,|｜・]+/u).filter((each) => each !== "");
  return (
    people.length > 0 &&
    people.every((each) => lone.test(each) && isKnownName(each)) &&
    others.every((each) => nobody.test(each))
  );
}

/** Gives the people who wrote it, none if the byline names others alone. */
export function eastAsianNames(byline: string): string[] {
  const parts = partsOf(prepared(byline.slice(0, maxLength))).filter(({ isWriters }) => isWriters);
  // What stands before the label is the paper, the section or the day.
  const told = parts.filter(({ words, isLabelled }) => isLabelled || titles.test(words));
  const named = told.flatMap(({ words }) => namesOf(words));
  const unlabelled = parts.filter(({ isLabelled }) => !isLabelled);
  return (
    [...new Set(named.length > 0 ? named : unlabelled.flatMap(({ words }) => namesOf(words)))]
      // A word of two characters is a section's, unless it begins as a name does.
      .filter((each) => named.length > 0 || !/^\p{Script=Han}{2}$/u.test(each) || isKnownName(each))
  );
}

/** The byline without its days, addresses, brackets and the place that it is from. */
function prepared(byline: string): string {
  return withoutDates(byline)
    .replace(place, (whole, word) => (labelsIn(`${word}:`).length > 0 ? whole : " "))
    .replace(readingOfName, " ")
    .replace(/[[\]【】()（）]/gu, " ")
    .trim();
}

/** A stretch of a byline, whether a label stands before it, and whose. */
interface Part {
  words: string;
  isLabelled: boolean;
  isWriters: boolean;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let last = { end: 0, isLabelled: false, isWriters: true };
  const add = (words: string) => {
    // A bar ends what a label says: "입력 2024.03.05 | 박지훈 기자".
    const [own = "", ...rest] = last.isLabelled ? words.split(/[|｜]/u) : [words];
    parts.push({ words: own.trim(), isLabelled: last.isLabelled, isWriters: last.isWriters });
    for (const each of rest) {
      const isWriters = titles.test(each.trim());
      parts.push({ words: each.trim(), isLabelled: false, isWriters });
    }
  };
  for (const { index, end, isWriters } of labelsIn(text)) {
    add(text.slice(last.end, index));
    last = { end, isLabelled: true, isWriters };
  }
  add(text.slice(last.end));
  return parts;
}

/** Korean titles between two names: "박지훈 기자 최유리 기자". */
const between = /(?<=\p{Script=Hangul}\s?)(?:기자|특파원)\s(?=\p{Script=Hangul})/gu;

/** "순천, 광양 구현모 기자": places before the name that the title follows. */
const ofPlace =
  /(?<!\p{Script=Hangul})(?:\p{Script=Hangul}{2}(?:\s|,\s?)){1,4}(?=\p{Script=Hangul}{3}\s?(?:기자|특파원)$)/u;

function namesOf(words: string): string[] {
  return words
    .replace(between, "、")
    .replace(ofPlace, "")
    .split(joint)
    .flatMap((piece) => atDots(piece.trim()))
    .flatMap(peopleOf);
}

const foreign = /^\p{Script=Han}{1,6}$/u;
const kana = /^[\p{Script=Katakana}ー]{1,12}$/u;

/** A dot parts two people, or the parts of one foreigner's name. */
function atDots(piece: string): string[] {
  const bare = piece.replace(titles, "");
  if (!dot.test(bare)) return [piece];
  const parts = bare.split(dot).map((part) => part.trim());
  if (parts.every((part) => kana.test(part))) return [bare];
  const isOne = parts.every((part) => foreign.test(part)) && !parts.every(isKnownName);
  return isOne && !bare.includes("・") ? [parts.join("·")] : parts;
}

function peopleOf(piece: string): string[] {
  let bare = piece;
  for (let round = 0; round < 2; round++) bare = bare.replace(titles, "").trim();
  const tokens = bare.split(/\s+/).filter((token) => !report.test(token) || isChineseName(token));
  const found = isOne(tokens)
    ? [tokens.join(" ")]
    : tokens.map((token) => token.replace(titles, ""));
  return found.filter(isEastAsianName);
}

/** "李文澜 赵一鸣" are two people, "山田 太郎" is one. */
function isOne(tokens: readonly string[]): boolean {
  const [first = ""] = tokens;
  if (tokens.length < 2 || tokens.every((token) => kana.test(token))) return true;
  if (tokens.length === 2 && (isJapaneseSurname(first) || isJapaneseName(tokens.join(" "))))
    return true;
  return !tokens.every((token) => token.length > 2) && !tokens.every(isChineseName);
}
