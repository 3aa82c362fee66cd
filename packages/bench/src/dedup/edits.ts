/** What an outlet does to a report that it takes over, and what a scrape leaves around it. */
import type { Maker, Report } from "./reports.ts";
import { capital } from "./words.ts";

type Edit = (maker: Maker, report: Report) => Report;

/** Edits by name. None changes a name or a number: those that do make another report. */
export const edits: Readonly<Record<string, Edit>> = {
  verbatim: (_, report) => report,
  cut({ random }, { title, paragraphs }) {
    const kept = Math.max(2, Math.ceil(paragraphs.length * (0.45 + random.next() / 2)));
    return { title, paragraphs: paragraphs.slice(0, kept) };
  },
  "drop a sentence": ({ random }, { title, paragraphs }) => {
    const at = random.between(0, paragraphs.length - 1);
    return { title, paragraphs: paragraphs.map((each, i) => (i === at ? shortened(each) : each)) };
  },
  "another lede": (maker, { title, paragraphs }) => {
    return { title, paragraphs: [sentenceOf(maker), ...paragraphs] };
  },
  "another headline": (maker, { paragraphs }) => {
    return { title: sentenceOf(maker), paragraphs };
  },
  "moved paragraph": ({ random }, { title, paragraphs }) => {
    if (paragraphs.length < 4) return { title, paragraphs };
    const from = random.between(1, paragraphs.length - 2);
    const rest = paragraphs.filter((_, at) => at !== from);
    rest.splice(random.between(1, rest.length - 1), 0, paragraphs[from] as string);
    return { title, paragraphs: rest };
  },
  misread({ random }, { title, paragraphs }) {
    const misread = (word: string) =>
      random.chance(0.04) && /^\p{Ll}{4,}$/u.test(word) ? word.slice(0, 2) + word.slice(3) : word;
    return {
      title,
      paragraphs: paragraphs.map((each) => each.split(" ").map(misread).join(" ")),
    };
  },
  reworded(maker, { title, paragraphs }) {
    const { random, words } = maker;
    const reworded = (word: string) =>
      random.chance(0.012) && /^\p{Ll}{4,}$/u.test(word) ? words.word() : word;
    return {
      title,
      paragraphs: paragraphs.map((each) => each.split(" ").map(reworded).join(" ")),
    };
  },
  "promo inside": (maker, { title, paragraphs }) => {
    const [first = "", ...rest] = paragraphs;
    return { title, paragraphs: [first, `Read more: ${sentenceOf(maker)}`, ...rest] };
  },
  dateline({ random, words }, { title, paragraphs: [first = "", ...rest] }) {
    const line = `${words.place().toUpperCase()}, May ${random.between(1, 30)} (Arka) - `;
    return { title, paragraphs: [line + first, ...rest] };
  },
};

function sentenceOf({ words }: Maker): string {
  return `${capital(Array.from({ length: 12 }, () => words.word()).join(" "))}.`;
}

function shortened(paragraph: string): string {
  const sentences = paragraph.split(/(?<=\.) /);
  return sentences.length > 1 ? sentences.slice(0, -1).join(" ") : paragraph;
}

/** The lines that an outlet's pages carry around every text. */
export function furnitureOf({ words }: Maker, outlet: string): { head: string[]; tail: string[] } {
  const line = () => Array.from({ length: 16 }, () => words.word()).join(" ");
  return {
    head: ["Skip to the text", `${outlet} | News`],
    tail: [
      `Stay in touch with ${outlet}: ${line()}.`,
      `Every page of ${outlet} is read by people who ${line()}, and who write to us.`,
      "Share this page",
    ],
  };
}

/** A frame of so many words, of which a third stands above every text of the outlet. */
export function frameOf(maker: Maker, words: number): { head: string[]; tail: string[] } {
  const lines = Array.from({ length: Math.round(words / 12) }, () => sentenceOf(maker));
  const above = Math.round(lines.length / 3);
  return { head: lines.slice(0, above), tail: lines.slice(above) };
}
