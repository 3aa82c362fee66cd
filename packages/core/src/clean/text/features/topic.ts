/** Features of what a line speaks of: whether its words are those of the page's prose. */
import type { FeatureGroup } from "./feature.ts";
import type { PageView } from "./page-view.ts";

export const topicFeatures: FeatureGroup = {
  common: (page, at) => topicOf(page).common[at] as number,
  shared: (page, at) => topicOf(page).shared[at] as number,
  shared5: (page, at) => meanAround(topicOf(page).shared, at),
  core: (page, at) => topicOf(page).core[at] as number,
  section: (page, at) => topicOf(page).sectionWords[at] as number,
  sectionLines: (page, at) => topicOf(page).sectionLines[at] as number,
  fromHeading: (page, at) => topicOf(page).fromHeading[at] as number,
};

interface Topic {
  /** Share of the line's words that are among the page's most frequent: a stop list of no language. */
  common: Float32Array;
  /** Share of the line's longer words that another line of prose has too. */
  shared: Float32Array;
  /** The same for lines of the stretch that reads as the article. */
  core: Float32Array;
  /** Prose words and lines of the section that the line stands in. */
  sectionWords: Float32Array;
  sectionLines: Float32Array;
  /** Lines to the heading above. */
  fromHeading: Float32Array;
}

const commonWords = 30;
const maxWords = 60;
const minTellingLength = 4;
const maxHeadingWords = 14;
/** By measures: a page that learns more of itself stays the same page. */
const known = new WeakMap<PageView["measures"], Topic>();

function topicOf(page: PageView): Topic {
  let topic = known.get(page.measures);
  if (!topic) {
    topic = { ...sharesOf(page), ...sectionsOf(page) };
    known.set(page.measures, topic);
  }
  return topic;
}

/** In how many lines of prose a word stands, of the whole page and of the stretch. */
interface Uses {
  prose: number;
  core: number;
  last: number;
}

function sharesOf({ lines, measures, count, strict }: PageView) {
  const uses = new Map<string, Uses>();
  const wordsOf = lines.map(({ shape }) => shape.key.slice(0, 400).split(" ", maxWords));
  const isInside = (at: number) => strict !== null && at >= strict.start && at <= strict.end;
  wordsOf.forEach((words, at) => {
    if (!measures[at]?.isProse) return;
    for (const word of words) {
      const use = uses.get(word);
      if (!use) uses.set(word, { prose: 1, core: isInside(at) ? 1 : 0, last: at });
      else if (use.last !== at) {
        use.prose++;
        if (isInside(at)) use.core++;
        use.last = at;
      }
    }
  });
  const frequent = new Set(
    [...uses]
      .sort((one, two) => two[1].prose - one[1].prose)
      .slice(0, commonWords)
      .map(([word]) => word),
  );
  const common = new Float32Array(count);
  const shared = new Float32Array(count);
  const core = new Float32Array(count);
  wordsOf.forEach((words, at) => {
    const own = measures[at]?.isProse ? 1 : 0;
    const ownCore = own === 1 && isInside(at) ? 1 : 0;
    let commonCount = 0;
    let telling = 0;
    let sharedCount = 0;
    let coreCount = 0;
    for (const word of words) {
      if (frequent.has(word)) commonCount++;
      if (word.length < minTellingLength) continue;
      telling++;
      const use = uses.get(word);
      if (!use) continue;
      if (use.prose > own) sharedCount++;
      if (use.core > ownCore) coreCount++;
    }
    common[at] = commonCount / words.length;
    shared[at] = telling === 0 ? -1 : sharedCount / telling;
    core[at] = telling === 0 ? -1 : coreCount / telling;
  });
  return { common, shared, core };
}

/** Sections between headings: a short line without a stop, with prose or a list right below. */
function sectionsOf({ measures, count, proseWords }: PageView) {
  const sectionWords = new Float32Array(count);
  const sectionLines = new Float32Array(count);
  const fromHeading = new Float32Array(count);
  let start = 0;
  const close = (end: number) => {
    const words = Math.min(proseWords.between(start, end), 2000);
    sectionWords.fill(words, start, end);
    sectionLines.fill(end - start, start, end);
    start = end;
  };
  for (let at = 0; at < count; at++) {
    const line = measures[at];
    const isHeading =
      line !== undefined &&
      !line.isProse &&
      line.ending !== 1 &&
      line.words <= maxHeadingWords &&
      measures[at + 1]?.isProse === true;
    if (isHeading) close(at);
    fromHeading[at] = Math.min(at - start, 100);
  }
  close(count);
  return { sectionWords, sectionLines, fromHeading };
}

function meanAround(numbers: Float32Array, at: number): number {
  let sum = 0;
  let count = 0;
  for (let other = at - 5; other <= at + 5; other++) {
    const number = numbers[other];
    if (number === undefined || number < 0) continue;
    sum += number;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
