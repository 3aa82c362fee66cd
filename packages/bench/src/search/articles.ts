/** Generated articles as an index takes them: invented words in five scripts, wire copies among them. */
import type { IndexedDocument } from "@winnow/search/index";
import type { Random } from "../dedup/random.ts";
import { capital, type Vocabulary } from "../dedup/words.ts";

/** Words of an article on average, as in news: 384 in the texts of the development set. */
const meanWords = 384;
const publisherCount = 500;
const copyShare = 0.15;
const undatedShare = 0.05;
const firstDay = Date.UTC(2015, 0, 1);
const dayCount = 11 * 365;

/** Languages with their shares; the invented words are spelt in their letters. */
const languages: readonly (readonly [string, number, string | null, readonly string[]])[] = [
  ["en", 0.8, null, [""]],
  ["ru", 0.1, "абцдефгхийклмнопйрстувщъыз", ["", "", "а", "у", "ом", "е", "ами", "ов"]],
  ["hy", 0.05, "աբցդեֆգհիջկլմնոպքրստուվվխյզ", ["", "", "ը", "ի", "ում", "ներ", "ների"]],
  ["ar", 0.03, "ابصدهفقحيجكلمنوبقرستوفوخيز", ["", "", "ات", "ها"]],
  ["zh", 0.02, "的一是不了人我在有他这为之大来以个中上们到说国和地也", [""]],
];

const agencies = [null, null, null, "North Wire", "Harbour News", "Press Union"];
const pageTypes = ["article", "article", "article", "article", "listing", "service"];
const collections = ["news", "harbour", "courts", "weather"];

/** Makes articles one after another. */
export class Newsroom {
  readonly #random: Random;
  readonly #words: Vocabulary;
  #last: IndexedDocument | null = null;
  #count = 0;

  constructor(random: Random, words: Vocabulary) {
    this.#random = random;
    this.#words = words;
  }

  next(): IndexedDocument {
    this.#count += 1;
    const id = Array.from({ length: 4 }, () => Math.floor(this.#random.next() * 2 ** 32))
      .map((part) => part.toString(16).padStart(8, "0"))
      .join("");
    const original = this.#random.chance(copyShare) ? this.#last : null;
    const document = original ? this.#copyOf(original, id) : this.#original(id);
    this.#last = document;
    return document;
  }

  #original(id: string): IndexedDocument {
    const random = this.#random;
    const [language, , letters, endings] = this.#language();
    const spell = (word: string) =>
      letters === null ? word : spelt(word, letters) + random.pick(endings);
    const gap = language === "zh" ? "" : " ";
    const sentence = (length: number) =>
      capital(Array.from({ length }, () => spell(this.#words.word())).join(gap));
    const wordCount = random.between(Math.floor(meanWords * 0.4), Math.floor(meanWords * 1.6));
    const sentences = Array.from({ length: Math.ceil(wordCount / 16) }, () => `${sentence(16)}.`);
    const at = firstDay + random.between(0, dayCount * 1440 - 1) * 60_000;
    const publisher = random.between(0, publisherCount - 1);
    return {
      id,
      storyId: id,
      isRepresentative: true,
      title: sentence(9),
      text: sentences.join(" "),
      byline: random.chance(0.7) ? [this.#words.fullName()] : [],
      publisher: { name: `Paper ${publisher}`, domain: `paper-${publisher}.example` },
      agency: random.pick(agencies),
      language,
      collections: [random.pick(collections)],
      pageType: random.pick(pageTypes),
      publishedAt: random.chance(undatedShare) ? null : new Date(at).toISOString(),
      capturedAt: new Date(at + 3_600_000).toISOString(),
      wordCount,
      copies: 0,
      versionCount: random.chance(0.1) ? 2 : 1,
      isDoubtful: false,
      revision: 1,
    };
  }

  /** The same text at another publisher, a day later at most, under one story. */
  #copyOf(original: IndexedDocument, id: string): IndexedDocument {
    const publisher = this.#random.between(0, publisherCount - 1);
    const { publishedAt } = original;
    const later = this.#random.between(1, 1440) * 60_000;
    return {
      ...original,
      id,
      isRepresentative: false,
      copies: original.copies + 1,
      publisher: { name: `Paper ${publisher}`, domain: `paper-${publisher}.example` },
      publishedAt: publishedAt && new Date(Date.parse(publishedAt) + later).toISOString(),
    };
  }

  #language(): (typeof languages)[number] {
    let left = this.#random.next();
    for (const language of languages) {
      left -= language[1];
      if (left < 0) return language;
    }
    return languages[0] as (typeof languages)[number];
  }
}

function spelt(word: string, letters: string): string {
  return Array.from(word, (char) => letters[char.charCodeAt(0) - 97] ?? "").join("");
}
