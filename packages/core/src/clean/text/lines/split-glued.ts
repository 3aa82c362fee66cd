/** Texts whose blocks were set side by side without a blank: apart again at the seams. */

import { asciiDigits } from "../../../text/native-digits.ts";
import { endsSentence } from "../../../text/sentence-end.ts";
import { entryLength } from "../../menu.ts";

/** Scripts that have no capitals, and write blanks between words. */
const uncased =
  "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Georgian}\\p{Script=Hangul}";
/** A sentence that ends right before the next begins, and its closing quotes. */
const seam = new RegExp(
  `([\\p{L}\\p{M}]{2}[.!?…؟։۔।]["'’”»)\\]]{0,2}|[\\p{L}\\p{M}]{2}["”»][.!?…։।])(?=["“«„‘(]?(?:\\p{Lu}[\\p{Ll}\\s]|[${uncased}]))`,
  "gu",
);
/** So many seams are no slip of the pen. */
const minSeams = 2;

const seams = new RegExp(
  [
    // "SportWeather", "gateBy", "strike»The"
    '(?<=\\p{Ll}{2}[)"”»]?)(?=\\p{Lu}[\\p{Ll}\\s])',
    // "2024The", "2023قرر"; words go on in the scripts that write no blanks, and ordinals in small letters
    `(?<=\\d)(?=\\p{Lu}[\\p{Ll}\\s]|[${uncased}]{2})`,
    // "Castor7 March", "Quill07.03.2024"
    "(?<=[\\p{L}\\p{M}]{2})(?=\\d{1,2}(?:\\.?\\s?(?:de\\s)?\\p{L}{3,}|[./-]\\d{1,2}[./-]\\d{2,4}))",
    // "مكتبةبقلم: كلارا", "图书馆记者：温思兰"
    "(?=(?:بقلم|نویسنده|מאת|लेखक|글|記者|记者|作者|撰文|文)\\s?[:：＝=])",
    // "الخبرFacebook", "Twitter相关"
    `(?<=[${uncased}\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}])(?=[A-Z][a-z]{3})`,
    `(?<=[a-z]{4})(?=[${uncased}\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}])`,
  ].join("|"),
  "gu",
);
/** Names that hold a seam. */
const compound =
  /(?:^|[^\p{L}])(?:Mc|Mac|Fitz|De|Di|La|Le|Lo|Van|i|e|You|Whats|Tik|Linked|Pay|Java|Type|Git|Word|Open|Face|Blue|Snap|Dream|Master|Air|Post|Bit)$/u;

/** Characters in front of a seam in which such a name stands. */
const maxCompound = 16;

/** The blocks of a glued text, the first and the last of a page; `null` for a text that is none. */
export function splitGlued(
  text: string,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): string[] | null {
  if ((text.match(seam)?.length ?? 0) < minSeams) return null;
  const blocks = text.replace(seam, parter(text)).split("\n");
  return blocks.flatMap((block, at) => {
    // Between its first and its last sentence a text has no menus, but names of all kinds.
    if (isFirst && at === 0) return splitAtSeams(block);
    return isLast && at === blocks.length - 1 ? splitLast(block) : [block];
  });
}

/**
 * Gives each match with a line end behind it, or before its last sign where that is a quote that opens:
 * signs that open and close alike are counted as the matches go by.
 */
function parter(text: string): (match: string, sentence: string, at: number) => string {
  const hasOpening = /[“„]/.test(text);
  const counts = new Map([
    ['"', 0],
    ["”", 0],
  ]);
  let counted = 0;
  return (match, _, at) => {
    const last = at + match.length - 1;
    for (; counted < last; counted++) {
      const sign = text.charAt(counted);
      const count = counts.get(sign);
      if (count !== undefined) counts.set(sign, count + 1);
    }
    const sign = match.at(-1) ?? "";
    const count = sign === "”" && hasOpening ? undefined : counts.get(sign);
    const isOpening = count !== undefined && count % 2 === 0;
    return isOpening ? `${match.slice(0, -1)}\n${sign}` : `${match}\n`;
  };
}

function splitAtSeams(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of asciiDigits(text).matchAll(seams)) {
    if (compound.test(text.slice(Math.max(from, index - maxCompound), index))) continue;
    pieces.push(text.slice(from, index));
    from = index;
  }
  return [...pieces, text.slice(from)].flatMap(splitEntries);
}

/** Entries and phrases in scripts without capitals, off the start of a text. */
export function splitEntries(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  for (let length = entryLength(rest); length > 0; length = entryLength(rest)) {
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length).trim();
  }
  return rest === "" ? pieces : [...pieces, rest];
}

/** A last block that ends as a sentence is text. */
function splitLast(text: string): string[] {
  return endsSentence(text) ? [text] : splitAtSeams(text);
}
