/** A line of a scrape before it is read: as it stands in the file, and where. */
import { isBrokenWord, joinHalves } from "./broken-word.ts";

export interface RawLine {
  /** Line of the file, from 1; of joined lines the first. */
  at: number;
  /** White space folded. */
  text: string;
  /** Characters as found, indentation included, the end trimmed: what a width is told by. */
  width: number;
  /** Whether a blank line stands above. */
  isSpaced: boolean;
  /** What it is beside a day, where it was taken out of a line of facts. */
  fact?: "byline" | "date" | "aside";
}

/**
 * Joins each line to those above that the test says it continues; `length` is how long they have
 * become. A joined line keeps the place of its first.
 */
export function joinWhere(
  lines: readonly RawLine[],
  continues: (line: RawLine, at: number, length: number) => boolean,
  maxLength: number,
): RawLine[] {
  const joined: { first: RawLine; parts: string[]; length: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const above = joined.at(-1);
    if (above && continues(line, at, above.length) && above.length + line.text.length < maxLength) {
      above.parts.push(line.text);
      above.length += line.text.length + 1;
    } else joined.push({ first: line, parts: [line.text], length: line.text.length });
  }
  return joined.map(({ first, parts }) =>
    parts.length === 1 ? first : { ...first, text: glued(parts) },
  );
}

/** A stop or a comma that opens a line belongs to the word above it. */
function glued(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) {
    if (text === "") text = part;
    else text = isBrokenWord(text, part) ? joinHalves(text, part) : `${text} ${part}`;
  }
  return text.replace(/ ([,.;:!?)\]”’](?:\s|$))/g, "$1");
}
