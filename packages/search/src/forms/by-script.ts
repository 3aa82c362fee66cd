/** Stems of the scripts whose words are searched in all their forms without being asked. */
import {
  bulgarianNouns,
  cyrillicNouns,
  cyrillicVerbs,
  type Endings,
  georgian,
  greek,
  korean,
} from "./endings.ts";
import { strip } from "./strip.ts";

/** Gives the stems of a folded word; `language` is that of its text, where it is known. */
export type Stems = (word: string, language: string | null) => string[];

/** Words of three letters are their own stems: мой is not мои. */
const leastCyrillic = 4;

const ukrainianLetters = /[іїєґ]/u;

export const cyrillicStems: Stems = (word, language) => {
  if (word.length < leastCyrillic) return [];
  const stems = [`n:${strip(word, cyrillicNouns)}`];
  const plain = word.replace(/(?:ся|сь)$/u, "");
  const verb = strip(plain, cyrillicVerbs);
  if (verb !== plain) stems.push(`v:${verb}`);
  if (language === "uk" || ukrainianLetters.test(word)) stems.push(`uk:${alternated(word)}`);
  if (language === "bg" || language === "mk") stems.push(`bg:${strip(word, bulgarianNouns)}`);
  return stems;
};

/** Endings of Ukrainian nouns but -ів, which in names is the stem's: Львів, Львова. */
const ukrainianCases: Endings = {
  least: 3,
  endings: "а я о е и і ї у ю ь ам ям ом ем єм ою ею єю ами ями ах ях ові еві".split(" "),
};

/** The stem with its last vowel open: Київ and Києва, рік and року differ by it alone. */
function alternated(word: string): string {
  return strip(word, ukrainianCases).replace(/[іїоеє](?=[^аеєиіїоуюя]+$)/u, "*");
}

/** Cases of Armenian, the article taken off before. */
const armenianCases: Endings = { least: 3, endings: ["ի", "ից", "ով", "ում", "ու", "իս"] };

/**
 * Armenian: stem, plural, case, article. A final ն is an article or the stem's own (Երևան), so both
 * are kept; -եր is a plural only behind one syllable.
 */
export const armenianStems: Stems = (word) => {
  const bare = word.length > 4 ? word.replace(/[ըս]$/u, "") : word;
  const readings = bare.length > 4 && bare.endsWith("ն") ? [bare, bare.slice(0, -1)] : [bare];
  return readings.map((reading) => {
    const noun = strip(reading, armenianCases)
      .replace(/(?<=.{3})ներ$/u, "")
      .replace(/^([^աեէիոօ]*(?:ու|[աեէիոօ])[^աեէիոօ]+)եր$/u, "$1");
    return `n:${noun.replace(/(?<=.{2})(ությ)(?:ուն|ան)$/u, "$1")}`;
  });
};

/** Conjunctions, prepositions and the article of Arabic; what stays has three letters. */
const arabicPrefix = /^(?:وال|بال|كال|فال|ولل|لل|ال)(?=.{3})/u;

/**
 * Light Arabic, after Larkey's light10, less what changes the word: a feminine -ه goes with its
 * plural -ات, so that a school (مدرسة) stays apart from a teacher (مدرس).
 */
export const arabicStems: Stems = (word) => {
  const bare = word.replace(arabicPrefix, "");
  const readings = bare === word && /^و.{4}/u.test(word) ? [word, word.slice(1)] : [bare];
  return readings.map((reading) => {
    const owned = reading.replace(/(?<=.{4})(?:هما|هاي|ها|هم|كم|نا)$/u, "");
    const feminine = owned.replace(/(?<=.{3})(?:ات|ت)$/u, "ه");
    return `n:${feminine.replace(/(?<=.{4})(?:ون|ين|ان)$/u, "")}`;
  });
};

/** Hebrew: and, the, in, to, from, as, that before the word. */
export const hebrewStems: Stems = (word) => {
  const bare = word.replace(/^ו?[הבלמכש]?ה?(?=.{3})/u, "");
  const single = word.replace(/^[הבלמכשו](?=.{3})/u, "");
  return [`n:${bare}`, `n:${single}`];
};

const byEndings =
  (rule: Endings): Stems =>
  (word) => [`n:${strip(word, rule)}`];

export const georgianStems = byEndings(georgian);
export const koreanStems = byEndings(korean);
export const greekStems = byEndings(greek);
