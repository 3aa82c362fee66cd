/** Queries by kind, chosen by how many articles they find. */
import type { IndexedDocument, SearchReader } from "@winnow/search/index";
import { tokensOf } from "@winnow/search/tokens";
import type { Random } from "../dedup/random.ts";

export interface QueryKind {
  kind: string;
  queries: string[];
}

/** Words that are looked at to find some of every commonness. */
const maxCandidates = 1500;

/** Makes some queries of every kind out of a sample of the articles. */
export async function queryKinds(
  index: SearchReader,
  sample: readonly IndexedDocument[],
  { count, random, total }: { count: number; random: Random; total: number },
): Promise<QueryKind[]> {
  const english = sample.filter(({ language }) => language === "en");
  const words = [...new Set(english.flatMap(({ text }) => tokensOf(text)))].slice(0, maxCandidates);
  const byShare: { word: string; share: number }[] = [];
  for (const word of words) byShare.push({ word, share: (await index.count(word)) / total });
  const between = (low: number, high: number) => {
    const found = byShare.filter(({ share }) => share >= low && share < high);
    if (found.length === 0) throw new Error(`expected words in ${low} to ${high} of all articles`);
    return found.map(({ word }) => word);
  };
  const rare = between(0, 0.0005);
  const middling = between(0.012, 0.03);
  const common = between(0.3, 0.7);
  const commonest = between(0.7, 1.1);
  const make = (kind: string, one: () => string): QueryKind => ({
    kind,
    queries: Array.from({ length: count }, one),
  });
  const textWords = (length: number) => {
    const all = tokensOf(random.pick(english).text);
    const from = random.between(0, Math.max(0, all.length - length));
    return all.slice(from, from + length);
  };
  const russian = sample.filter(({ language }) => language === "ru");
  return [
    make("rare word", () => random.pick(rare)),
    make("middling word", () => random.pick(middling)),
    make("common word", () => random.pick(common)),
    make("commonest word", () => random.pick(commonest)),
    make("word in all its forms", () => random.pick(tokensOf(random.pick(russian).text))),
    make("two words", () => `${random.pick(middling)} ${random.pick(middling)}`),
    make("two commonest words", () => `${random.pick(commonest)} ${random.pick(commonest)}`),
    make("phrase of 3", () => `"${textWords(3).join(" ")}"`),
    make("prefix of 4", () => `${random.pick(middling).slice(0, 4)}*`),
    make("OR of 3", () => Array.from({ length: 3 }, () => random.pick(middling)).join(" OR ")),
    make("word -exclude", () => `${random.pick(middling)} -${random.pick(common)}`),
    make(
      "word publisher:",
      () => `${random.pick(middling)} publisher:paper-${random.between(0, 499)}.example`,
    ),
    make("word lang:", () => `${random.pick(middling)} lang:en`),
    make("word in one year", () => `${random.pick(middling)} after:2019 before:2019`),
    make("ten words of a text", () => textWords(10).join(" ")),
  ];
}
