/** The stretches of a page by which its language is told: several, far from each other. */

/** A line of a page, and whether the cleaner took it out. */
export interface SampledLine {
  text: string;
  removal: object | null;
}

/** Letters from which the text is a better witness than the page's attribute. */
const minLetters = 200;
/** Shorter lines are menus and captions, often in the language of the site's software. */
const minLineLetters = 50;
/** A character beyond the alphabets of many languages says as much as two or three letters. */
const dense =
  /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Script=Hebrew}]/gu;
const lettersOfDense = 2.5;
/** Characters of a stretch. */
const stretchLength = 100;

/**
 * Gives stretches of the text that was kept, each of another line where there are several, the first
 * from the middle, each next one from the largest gap: articles begin and end with what their site's
 * software says, and somebody else's words, quoted at whatever length, fill few lines. Empty where
 * there is too little text.
 */
export function sampleBlocks(lines: readonly SampledLine[]): string[] {
  const prose: string[] = [];
  let letters = 0;
  for (const { removal, text } of lines) {
    if (removal !== null || !isLong(text, minLineLetters)) continue;
    if (letters < minLetters) letters += lettersOf(text);
    prose.push(text);
  }
  if (letters < minLetters) return [];
  return prose.length < minLines ? ofText(prose.join("\n")) : ofLines(prose);
}

/** Fewer lines are asked as one text. */
const minLines = 4;

/** Places of the stretches as shares of the whole, in the order in which they are asked. */
const places: readonly number[] = [1 / 2, 1 / 4, 3 / 4, 1 / 8, 7 / 8, 3 / 8, 5 / 8];

function ofLines(prose: readonly string[]): string[] {
  const indexes = places.map((share) => Math.round(share * (prose.length - 1)));
  return [...new Set(indexes)].map((at) => middleOf(prose[at] ?? ""));
}

function middleOf(text: string): string {
  const start = Math.max(0, Math.floor((text.length - stretchLength) / 2));
  return text.slice(start, start + stretchLength);
}

function ofText(text: string): string[] {
  const count = Math.min(places.length, Math.floor(text.length / stretchLength));
  if (count < 3) return [text.slice(0, 3 * stretchLength)];
  return places.slice(0, count).map((share) => {
    const start = Math.max(0, Math.floor(share * text.length - stretchLength / 2));
    return text.slice(start, start + stretchLength);
  });
}

function isLong(text: string, least: number): boolean {
  if (text.length >= least) return true;
  return text.length * lettersOfDense >= least && lettersOf(text) >= least;
}

function lettersOf(text: string): number {
  const head = text.slice(0, minLetters);
  return head.length + (head.match(dense)?.length ?? 0) * (lettersOfDense - 1);
}
