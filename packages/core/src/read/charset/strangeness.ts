/**
 * How strange a decoded text looks: what no language writes, counted per letter beyond ASCII. A text
 * in its own encoding comes to about 0, one in a foreign encoding to .3 and more.
 */

/** Letters beyond ASCII that the language of a page writes, where one list settles its encoding. */
const alphabets: Readonly<Record<string, RegExp>> = {
  cs: /[áčďéěíňóřšťúůýž]/iu,
  sk: /[áäčďéíĺľňóôŕšťúýž]/iu,
  pl: /[ąćęłńóśźż]/iu,
  hu: /[áéíóöőúüű]/iu,
  ro: /[ăâîșțşţ]/iu,
  hr: /[čćđšž]/iu,
  sl: /[čćđšž]/iu,
  bs: /[čćđšž]/iu,
  tr: /[çğıİöşüâîû]/iu,
  az: /[əçğıİöşü]/iu,
  lt: /[ąčęėįšųūž]/iu,
  lv: /[āčēģīķļņšūž]/iu,
  et: /[äõöüšž]/iu,
};

/** The script that a language is written in, where it is not Latin. */
const scripts: Readonly<Record<string, RegExp>> = {
  ru: /\p{sc=Cyrillic}/u,
  uk: /\p{sc=Cyrillic}/u,
  be: /\p{sc=Cyrillic}/u,
  bg: /\p{sc=Cyrillic}/u,
  mk: /\p{sc=Cyrillic}/u,
  el: /\p{sc=Greek}/u,
  he: /\p{sc=Hebrew}/u,
  iw: /\p{sc=Hebrew}/u,
  yi: /\p{sc=Hebrew}/u,
  ar: /\p{sc=Arabic}/u,
  fa: /\p{sc=Arabic}/u,
  ur: /\p{sc=Arabic}/u,
  th: /\p{sc=Thai}/u,
  ko: /[\p{sc=Hangul}\p{sc=Han}]/u,
  ja: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
  zh: /\p{sc=Han}/u,
};

const unreadable = /[\ufffd\p{Co}\p{Cn}\u0080-\u009f]/gu;
/** Signs that stand inside no word; apostrophes, hyphens, dots of Catalan and invisible marks do. */
const signInWord = /(?<=\p{L})[^\p{L}\p{M}\p{N}\s!-~’‘ʼ´·‐‑‒–—―…\u00a0\u00ad“”«»„‹›。、，！？：；「」『』（）《》〈〉・〜\p{Cf}](?=\p{L})/gu;
const signAtWord = /(?<=\p{Ll})[\p{S}¿¡¶§](?!\p{S})|(?<![\p{L}\p{N}])[\p{Sm}\p{Sk}¤¦¬¯µ°±](?=\p{L})/gu;
/** A capital behind a small letter, one of the two beyond ASCII. */
const riseInWord = /[à-öø-ÿ\u0100-\u{10ffff}](?<=\p{Ll})(?=\p{Lu})|(?<=\p{Ll})[À-ÖØ-Þ\u0100-\u{10ffff}](?<=\p{Lu})/gu;
const capitalInWord = /(?<=\p{L})[\u0080-\u{10ffff}](?<=\p{Lu})/gu;
/** A Latin word without a letter of ASCII. */
const foreignLatinWord = /(?<![\p{L}\p{M}])[À-ÖØ-öø-ɏ\u1e00-\u1eff]{3,40}(?![\p{L}\p{M}])/gu;
const mixedWord =
  /(?:\p{sc=Latin}(?=[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}])|[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}](?=\p{sc=Latin})|\p{sc=Hangul}(?=[\p{sc=Han}\p{sc=Cyrillic}\p{sc=Hiragana}\p{sc=Katakana}])|\p{sc=Han}(?=[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hangul}])|[\uff61-\uff9f](?=[\p{sc=Han}\p{Lu}]))/gu;
/** Cyrillic letters that no one language writes often. */
const rareCyrillic = /[ђѓєѕїјљњћќѝўџґЂЃЄЅЇЈЉЊЋЌЏҐ]/gu;
const letterBeyondAscii = /[\u0080-\u{10ffff}](?<=[\p{L}\p{S}\p{Co}\p{Cn}\p{Cc}\ufffd])/gu;
const casedLetter = /[\u0370-\u052f]/gu;
const casedCapital = /[\u0370-\u052f](?<=\p{Lu})/u;
const han = /\p{sc=Han}/gu;
const kana = /[\u3041-\u30ff]/gu;
/** The commonest characters of Chinese, simplified and traditional: a fifth of any text. */
const commonHan =
  /[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长新市月报這來國個說們為時會過學對後麼沒於還發當無開經頭從動兩長報]/gu;

/** Counts what is strange, per letter beyond ASCII; 0 where there are none. `language` as a page declares it. */
export function strangenessOf(text: string, language: string | null): number {
  const letters = count(text, letterBeyondAscii);
  if (letters === 0) return 0;
  const code = (language ?? "").slice(0, 2).toLowerCase();
  return (costOf(text) + costOfLanguage(text, code)) / letters;
}

function costOf(text: string): number {
  let cost =
    3 * count(text, unreadable) +
    2 * count(text, signInWord) +
    count(text, signAtWord) +
    1.5 * count(text, riseInWord) +
    0.4 * count(text, capitalInWord) +
    1.5 * count(text, mixedWord) +
    0.5 * count(text, rareCyrillic);
  for (const [word] of text.matchAll(foreignLatinWord)) cost += word.length;
  const cased = count(text, casedLetter);
  // Hebrew in a Cyrillic or Greek encoding: words enough, and no sentence ever begins.
  if (cased > 60 && !casedCapital.test(text)) cost += cased * 0.5;
  const hanCount = count(text, han);
  if (hanCount > 0 && count(text, kana) < hanCount * 0.05) {
    const isRare = count(text, commonHan) < hanCount * 0.06 && hanCount > count(text, /\p{sc=Hangul}/gu);
    if (isRare) cost += hanCount * 0.5;
  }
  return cost;
}

function costOfLanguage(text: string, code: string): number {
  const script = scripts[code];
  if (script) {
    let foreign = 0;
    for (const [letter] of text.matchAll(/[\u0080-\u{10ffff}](?<=\p{L})/gu)) if (!script.test(letter)) foreign++;
    return foreign * 0.5;
  }
  const alphabet = alphabets[code];
  if (!alphabet) return 0;
  let foreign = 0;
  for (const [letter] of text.matchAll(/[\u0080-\u{10ffff}](?<=\p{L})/gu)) if (!alphabet.test(letter)) foreign++;
  return foreign * 0.5;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
