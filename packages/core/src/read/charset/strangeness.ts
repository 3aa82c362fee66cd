/**
 * How strange a decoded text looks: what no language writes, counted per letter beyond ASCII. A text
 * in its own encoding comes to about 0, one in a foreign encoding to .3 and more.
 */

/** The Latin letters beyond ASCII of languages: those of one language settle an encoding, not their number. */
const alphabets: Readonly<Record<string, string>> = {
  cs: "áčďéěíňóřšťúůýž",
  sk: "áäčďéíĺľňóôŕšťúýž",
  pl: "ąćęłńóśźż",
  hu: "áéíóöőúüű",
  ro: "ăâîșțşţ",
  hr: "čćđšž",
  tr: "çğıİöşüâîû",
  az: "əçğıİöşü",
  lt: "ąčęėįšųūž",
  lv: "āčēģīķļņšūž",
  et: "äõöüšž",
  de: "äöüßéà",
  fr: "àâæçéèêëîïôœùûüÿ",
  es: "áéíñóúüçºª",
  pt: "áâãàçéêíóôõúüºª",
  it: "àèéìíîòóùúºª",
  nl: "áéëïóöüèêç",
  no: "æøåéàôòä",
  sv: "åäöéàü",
  is: "áéíóúýðþæö",
  ca: "àçèéíïòóúü",
  sq: "ëç",
  vi: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
};
const alphabetOfCode: Readonly<Record<string, string>> = {
  sl: "hr",
  bs: "hr",
  da: "no",
  nb: "no",
  nn: "no",
  gl: "es",
  fi: "sv",
};
/** Languages whose pages are labelled as Latin 1 and are in another encoding. */
const mislabelled = new Set([
  "cs",
  "sk",
  "pl",
  "hu",
  "ro",
  "hr",
  "sl",
  "bs",
  "tr",
  "az",
  "lt",
  "lv",
  "et",
]);

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
const signInWord =
  /(?<=\p{L})[^\p{L}\p{M}\p{Nd}\s!-~’‘ʼ´·‐‑‒–—―…\u00a0\u00ad“”«»„‹›。、，！？：；「」『』（）《》〈〉・〜\p{Cf}](?=\p{L})/gu;
const signAtWord =
  /(?<=\p{Ll})[\p{S}¿¡¶§](?!\p{S})|(?<![\p{L}\p{N}])[\p{Sm}\p{Sk}¤¦¬¯µ°±](?=\p{L})/gu;
/** A capital behind a small letter, one of the two beyond ASCII. */
const riseInWord =
  /[à-öø-ÿ\u0100-\u{10ffff}](?<=\p{Ll})(?=\p{Lu})|(?<=\p{Ll})[À-ÖØ-Þ\u0100-\u{10ffff}](?<=\p{Lu})/gu;
/** Russian as Macs wrote it, read as Windows: all is right but for one letter and the capitals. */
const lateCapitalYa = /(?<=[а-яё]{2})Я(?![А-ЯЁ])/gu;
/** Parts of frames that make no frame: beside a letter, or beside another part. */
const strayFrame =
  /[\u2500-\u259f](?=\p{L})|(?<=\p{L})[\u2500-\u259f]|([\u2500-\u259f])(?=(?!\1)[\u2500-\u259f])/gu;
const capitalInWord = /(?<=\p{L})[\u0080-\u{10ffff}](?<=\p{Lu})/gu;
/** A Latin word without a letter of ASCII. */
const foreignLatinWord = /(?<![\p{L}\p{M}])[À-ÖØ-öø-ɏ\u1e00-\u1eff]{3,40}(?![\p{L}\p{M}])/gu;
const mixedWord =
  /(?:\p{sc=Latin}(?=[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}])|[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}](?=\p{sc=Latin})|\p{sc=Hangul}(?=[\p{sc=Han}\p{sc=Cyrillic}\p{sc=Hiragana}\p{sc=Katakana}])|\p{sc=Han}(?=[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hangul}])|[\uff61-\uff9f](?=[\p{sc=Han}\p{Lu}]))/gu;
/** Cyrillic letters that no one language writes often. */
const rareCyrillic = /[ђѓєѕїјљњћќѝўџґЂЃЄЅЇЈЉЊЋЌЏҐ]/gu;
const letterOnly = /[\u0080-\u{10ffff}](?<=\p{L})/gu;
const latinLetter = /[\u00aa-\u024f\u1e00-\u1eff](?<=\p{L})/gu;
/** Marks above and below that stand on no consonant. */
const strayThai =
  /(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu;
const halfKana = /[\uff61-\uff9f]{3,40}/gu;
const letterBeyondAscii = /[\u0080-\u{10ffff}](?<=[\p{L}\p{S}\p{Co}\p{Cn}\p{Cc}\ufffd])/gu;
const casedLetter = /[\u0370-\u052f]/gu;
const casedCapital = /[\u0370-\u052f](?<=\p{Lu})/u;
const han = /\p{sc=Han}/gu;
const kana = /[\u3041-\u30ff]/gu;
/** The commonest characters of Chinese, simplified and traditional: a fifth of any text. */
const commonHan =
  /[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长新市月报這來國個說們為時會過學對後麼沒於還發當無開經頭從動兩長報]/gu;

/** The commonest Chinese characters of Japanese: a fifth of those in any of its texts. */
const commonKanji =
  /[日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公]/gu;

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
    3 * count(text, lateCapitalYa) +
    2 * count(text, strayFrame) +
    1.5 * count(text, mixedWord) +
    0.5 * count(text, rareCyrillic) +
    count(text, strayThai);
  for (const [word] of text.matchAll(halfKana)) cost += word.length;
  for (const [word] of text.matchAll(foreignLatinWord)) cost += word.length;
  const cased = count(text, casedLetter);
  // Hebrew in a Cyrillic or Greek encoding: words enough, and no sentence ever begins.
  if (cased > 60 && !casedCapital.test(text)) cost += cased * 0.5;
  const hanCount = count(text, han);
  const kanaCount = count(text, kana);
  // Kana stand at the same places in Chinese and Japanese sets, the characters between them do not.
  if (hanCount > 20 && kanaCount > hanCount * 0.3) {
    if (count(text, commonKanji) < hanCount * 0.08) cost += hanCount * 0.5;
  }
  if (hanCount > 0 && kanaCount < hanCount * 0.05) {
    const isRare =
      count(text, commonHan) < hanCount * 0.06 && hanCount > count(text, /\p{sc=Hangul}/gu);
    if (isRare) cost += hanCount * 0.5;
  }
  return cost;
}

function costOfLanguage(text: string, code: string): number {
  const script = scripts[code];
  if (script) {
    let foreign = 0;
    for (const [letter] of text.matchAll(letterOnly)) if (!script.test(letter)) foreign++;
    return foreign * 0.5;
  }
  const letters = new Map<string, number>();
  for (const [letter] of text.matchAll(latinLetter)) {
    const small = letter === "İ" ? letter : letter.toLowerCase();
    letters.set(small, (letters.get(small) ?? 0) + 1);
  }
  if (letters.size === 0) return 0;
  const known = mislabelled.has(code) ? alphabets[alphabetOfCode[code] ?? code] : undefined;
  const tried = known === undefined ? Object.values(alphabets) : [known];
  return Math.min(...tried.map((alphabet) => foreignTo(alphabet, letters)));
}

function foreignTo(alphabet: string, letters: ReadonlyMap<string, number>): number {
  let foreign = 0;
  for (const [letter, times] of letters) if (!alphabet.includes(letter)) foreign += times;
  return foreign;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
