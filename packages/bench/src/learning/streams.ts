/**
 * Streams of pages of one source. The development set has few sources with more than two articles,
 * so a stream is built from one labelled page, the template, and the articles of other pages.
 */
import { readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";

/** `a` is the article's, `b` boilerplate, `?` not judged. */
export type Label = "a" | "b" | "?";

export interface LabelledLine {
  text: string;
  label: Label;
}

export interface StreamPage {
  story: string;
  lines: readonly LabelledLine[];
}

/** What a source repeats, as measured on the sources of the set (see the section in RESULTS.md). */
export interface Habits {
  /** Share of a page's boilerplate lines that stand on every page of the source. */
  constant: number;
  /** Share that stand on a part of its pages only: a section's menu, a series' promotion. */
  sectional: number;
  /** Share of the pages that have such a line. */
  sectionShare: number;
  /** Article headings that come back in half of a source's articles: "Ingredients", "Pros". */
  headings: number;
  /** Share of the articles with a paragraph of background that an agency repeats. */
  background: number;
}

export const habits: Habits = {
  constant: 0.4,
  sectional: 0.15,
  sectionShare: 0.3,
  headings: 2,
  background: 0.15,
};

/** Words of the longest line that can be a heading. */
const maxHeadingWords = 7;
/** Words of the shortest line that can be an agency's paragraph. */
const minBackgroundWords = 20;

/** The labelled pages of a regime: whole pages as text, or articles with leftovers. */
export function labelledPages(file: string, regime: "full" | "leftover"): StreamPage[] {
  const pages: StreamPage[] = [];
  for (const row of zstdDecompressSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (row === "") continue;
    const { id, regime: own, text, labels } = JSON.parse(row);
    if (own !== regime) continue;
    const lines = (text as string).split("\n").map((line, at) => labelled(line, labels[at]));
    if (lines.some(({ label }) => label === "a")) pages.push({ story: id, lines });
  }
  return pages;
}

function labelled(text: string, label: string): LabelledLine {
  return { text, label: label === "a" || label === "b" ? label : "?" };
}

/**
 * Builds pages of one source: the template's boilerplate around and inside of other pages' articles.
 * What the source does not repeat is taken from the boilerplate of the article's own page instead.
 */
export function streamOf(
  template: StreamPage,
  articles: readonly StreamPage[],
  random: () => number,
  { constant, sectional, sectionShare, headings, background }: Habits = habits,
): StreamPage[] {
  const fates = new Map(
    template.lines.map(({ text, label }) => {
      const chance = random();
      if (label !== "b") return [text, "own"];
      return [
        text,
        chance < constant ? "constant" : chance < constant + sectional ? "section" : "own",
      ];
    }),
  );
  const recurring = headingsOf(template).slice(0, headings);
  const [agency] = template.lines.filter(isBackground);
  const frame = frameOf(template);
  return articles.map((page) => {
    const inSection = random() < sectionShare;
    const others = page.lines.filter(({ label }) => label === "b");
    const dressed = (lines: readonly LabelledLine[]) =>
      lines.flatMap((line): LabelledLine[] => {
        const fate = fates.get(line.text);
        if (fate === "constant" || (fate === "section" && inSection)) return [line];
        const [other] = others.splice(Math.floor(random() * others.length), 1);
        return fate === "own" && other ? [other] : [];
      });
    const body = page.lines.filter(({ label }) => label !== "b");
    for (const heading of recurring) if (random() < 0.5) insert(body, heading, random());
    if (agency && random() < background) insert(body, agency, random());
    for (const { line, at } of frame.inside) {
      for (const own of dressed([line])) insert(body, own, at);
    }
    return {
      story: page.story,
      lines: [...dressed(frame.before), ...body, ...dressed(frame.after)],
    };
  });
}

/** A page's boilerplate: before the article, after it, and inside with the share of it that goes before. */
function frameOf({ lines }: StreamPage) {
  const isArticle = ({ label }: LabelledLine) => label === "a";
  const first = lines.findIndex(isArticle);
  const last = lines.findLastIndex(isArticle);
  const isFurniture = ({ label }: LabelledLine) => label === "b";
  const inside = lines
    .map((line, at) => ({ line, at: (at - first) / (last - first + 1) }))
    .slice(first, last + 1);
  return {
    before: lines.slice(0, first).filter(isFurniture),
    inside: inside.filter(({ line }) => isFurniture(line)),
    after: lines.slice(last + 1).filter(isFurniture),
  };
}

function headingsOf({ lines }: StreamPage): LabelledLine[] {
  return lines.filter(({ text, label }) => {
    const words = text.split(/\s+/).length;
    return label === "a" && words <= maxHeadingWords && !/[.!?"”]$/.test(text);
  });
}

function isBackground({ text, label }: LabelledLine): boolean {
  return label === "a" && text.split(/\s+/).length >= minBackgroundWords;
}

function insert(lines: LabelledLine[], line: LabelledLine, share: number): void {
  lines.splice(Math.floor(share * lines.length), 0, line);
}
