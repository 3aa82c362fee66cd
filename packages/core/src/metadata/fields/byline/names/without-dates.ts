/** A byline without what is printed among its names: days, times, addresses, how long it takes to read. */
import { findDates } from "../../../../dates/index.ts";
import { inBasicPlane } from "../../../../text/basic-plane.ts";
import { mayBeEastAsian } from "../../../../text/east-asian.ts";

const addresses = /\S{1,64}@\S{1,80}|@\w{1,30}|https?:\/\/\S{1,200}/g;
const times = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4}\b)?/gi;
/** "10時20分", "오전 10시 20분", "上午10点20分". */
const eastAsianTimes =
  /(?:午前|午後|上午|下午|오전|오후)?\s?\d{1,2}\s?[時时点點시](?:\s?\d{1,2}\s?[分분])?/gu;
/** "3 hours ago", "vor 3 Stunden", "il y a 3 heures", "3 часа назад". */
const agoTimes = inBasicPlane(
  /\b(?:\d{1,2}|an?)\s(?:second|minute|hour|day|week|month)s?\sago\b|(?:\bvor|\bhace|\bhá|\bil y a|\bfa)\s\d{1,2}\s\p{L}{3,9}|\d{1,2}\s\p{L}{3,9}\s(?:назад|тому|temu|siden|sedan|geleden|fa|önce)(?!\p{L})/giu,
);
const readingTime = /\b\d{1,3}\s?(?:min|minutes?|mins)\b.*$/i;

/** Puts a bar where each stood: what follows a date is no part of the name before it. */
export function withoutDates(text: string): string {
  let rest = text;
  for (const { index, end } of [...findDates(text)].reverse()) {
    rest = `${rest.slice(0, index)} | ${rest.slice(end)}`;
  }
  if (/@|:\/\//.test(rest)) rest = rest.replace(addresses, " | ");
  // Whatever else is looked for has a number, but for "an hour ago".
  if (!/\d|ago/i.test(rest)) return rest;
  rest = rest.replace(times, " | ");
  if (mayBeEastAsian(rest)) rest = rest.replace(eastAsianTimes, " | ");
  return rest.replace(agoTimes, " | ").replace(readingTime, "");
}
