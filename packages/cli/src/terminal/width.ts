/** Widths: what a text takes on a terminal, as much of it as there is room for, and its lines. */
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Lines of running text are no longer than this, however wide the terminal is. */
const longestLine = 100;

/** Text beside a wide head gets as much as this, and the screen wraps the rest. */
const leastRoom = 16;

const ellipsis = "…";
const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Columns on a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Cuts a text without colours to a width, between characters as people see them. */
export function fit(text: string, maxWidth = Number.POSITIVE_INFINITY): string {
  // No text is wider than two columns for each of its units.
  if (text.length * 2 <= maxWidth || widthOf(text) <= maxWidth) return text;
  if (maxWidth < 1) return "";
  let width = 0;
  let end = 0;
  for (const { segment, index } of segments.segment(text)) {
    width += widthOf(segment);
    if (width > maxWidth - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}${ellipsis}`;
}

/**
 * Breaks a text, colours and all, at its spaces; a word longer than a line is broken where it must.
 *
 * @param width - columns there are; `null` leaves the text whole
 * @param head - what stands before the first line; the others are indented by as much
 */
export function wrap(text: string, width: number | null, head = ""): string[] {
  if (width === null) return [head + text];
  const indent = widthOf(head);
  const room = Math.max(leastRoom, Math.min(width, longestLine) - indent);
  const [first = "", ...others] = wrapAnsi(text, room, { hard: true }).split("\n");
  return [head + first, ...others.map((line) => " ".repeat(indent) + line)];
}
