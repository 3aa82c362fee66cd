/**
 * Endings that a word takes without becoming another word: cases, plurals, persons. All are spelt
 * as tokens are folded, without marks.
 *
 * Snowball's stemmers go further (university and universe are one to them), expect unfolded words
 * of one known language, and take one stem a word; these lists only take off what inflects.
 */

export interface Endings {
  /** Letters that stay at least. */
  least: number;
  endings: readonly string[];
}

const list = (words: string) => words.split(" ");

/** Nouns and adjectives of Russian, Ukrainian and their neighbours; cf. Snowball's lists. */
export const cyrillicNouns: Endings = {
  least: 3,
  endings: list(
    "а я о е ы и у ю ь й і ї є ам ям ом ем єм ой ей ою ею єю ов ев ів їв ами ями ах ях ья ью ье ьи " +
      "ия ии ию ие ий ием иям иями иях ией ия ій ія ії ію іє ієм ією іям іями іях ый ая яя ое ее ые " +
      "ого его ому ему ым им ых их ую юю ыми ими іми ові еві єві",
  ),
};

/** Verbs of the same. They need longer stems, being more and shorter. */
export const cyrillicVerbs: Endings = {
  least: 4,
  endings: list(
    "ал ала ало али ать ает ают аешь аем аете ял яла яло яли ять яет яют ил ила ило или ить ит ят " +
      "ишь ите ел ела ело ели еть еет еют ул ула уло ули уть ет ут ют ат овать овал овала овали ует " +
      "уют ав ала али ати ає ають ив ила или ити ить ять ує ують увати ував увала ували",
  ),
};

/** Bulgarian and Macedonian: articles behind the word. */
export const bulgarianNouns: Endings = {
  least: 3,
  endings: list("ът ят а я та то те ата ята ото ето ите ия ият и е о ове овете ове ци та"),
};

/** Georgian, with its postpositions. */
export const georgian: Endings = {
  least: 3,
  endings: list(
    "ებისთვის ისთვის ასთვის ებისგან ისგან ებიდან იდან ადან ებთან ასთან თან ებში აში ში ებზე აზე ზე " +
      "ებამდე ამდე ების ის ებით ით ებად ად ებმა მა ამ ას ებს ს ები ი ა ო",
  ),
};

/** Particles of Korean. */
export const korean: Endings = {
  least: 2,
  endings: list(
    "에서는 에서도 에서 에게서 에게 에는 에도 에 으로부터 으로는 으로 로부터 로 은 는 이 가 을 를 의 와 과 도 만 " +
      "까지 부터 보다 처럼 이라고 라고 이라는 라는 들은 들이 들을 들의 들 이나 께서",
  ),
};

/** Greek, unaccented, the final sigma as any other. */
export const greek: Endings = {
  least: 3,
  endings: list(
    "οσ ου ο ον οι ουσ ων α ασ εσ η ησ εωσ εισ ισ ι ια ιου ιων ιασ ιεσ ιοσ ιο ατα ατοσ ατων μα",
  ),
};

/** Turkish and Azerbaijani once more, for words that end in n, s or y themselves: Naxçıvan-dan. */
export const turkicBare: Endings = { least: 4, endings: list("dan den da de in un im um a e i u") };

/** Languages in Latin letters, by ISO 639-1. They count only where the language is known. */
export const latinEndings: Readonly<Record<string, Endings>> = {
  az: turkic(),
  cs: {
    least: 4,
    endings: list(
      "a e i y o u em um ou ech ich ach am ami emi imi ym eho emu mu ove ovi uv ej ovy ova ovo ost osti",
    ),
  },
  de: { least: 4, endings: list("e en er es em n s ern") },
  es: { least: 3, endings: list("s es a o e as os") },
  fi: {
    least: 4,
    endings: list(
      "n a t ssa sta an en in on un lla lta lle ksi na ja ia ien jen issa ista iin ssa ni nsa",
    ),
  },
  fr: { least: 4, endings: list("s x e es") },
  hu: {
    least: 4,
    endings: list(
      "t k at et ot ok ek ak ban ben bol ba be ra re rol nak nek val vel hoz hez tol on en a e ja je " +
        "i ert ig okat eket akat okban ekben",
    ),
  },
  id: { least: 4, endings: list("nya lah kah") },
  it: { least: 3, endings: list("a e i o he hi") },
  nl: { least: 4, endings: list("s en e n") },
  pl: {
    least: 4,
    endings: list(
      "a e i y o u ie ia ow om ami ach em iem owi ego emu ym im ych ich ymi imi ej iej owie iu ie",
    ),
  },
  pt: { least: 3, endings: list("s es a o e as os") },
  ro: {
    least: 4,
    endings: list("a e i ul ului le lor ea ei ii ilor elor uri urile urilor ule ele elor"),
  },
  sv: { least: 4, endings: list("en et n t ar er or arna erna orna a e na s ens ets arnas") },
  tr: turkic(),
};

/** Turkish and Azerbaijani: plural, possessor, case, in that order. */
function turkic(): Endings {
  return {
    least: 4,
    endings: list(
      "larindan lerinden larinda lerinde larinin lerinin larina lerine larini lerini lardan lerden " +
        "larda lerde larin lerin lari leri lara lere larla lerle lar ler sindan sinden sinda sinde " +
        "sinin sunun sine sina sini sunu si su ndan nden nda nde dan den tan ten da de ta te nin nun " +
        "in un ya ye yi yu imiz umuz iniz unuz im um yla yle la le",
    ),
  };
}
