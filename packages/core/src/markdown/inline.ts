/** Inline Markdown: runs of words that share their links and emphasis, written as one line. */
import { destinationOf } from "./addresses.ts";
import { codeSpan, escapeLineStart, escapeText } from "./escape.ts";
import type { Picture } from "./picture.ts";

/** What holds for a stretch of text. */
export interface Style {
  /** An absolute URL. */
  readonly link: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
}

export const plain: Style = { link: null, strong: false, emphasis: false, code: false };

/** Words with their style, a picture among them, or a line break. */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly style: Style }
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "break" };

/** A picture (6.4). */
export function pictureMarkdown({ url, alt }: Picture): string {
  return `![${escapeText(alt)}](${destinationOf(url)})`;
}

/**
 * Writes runs as Markdown without line endings, breaks excepted: these are `\` and a line ending
 * (6.7), and what follows is escaped as the line start it is. White space comes folded.
 */
export function inlineMarkdown(runs: readonly Run[]): string {
  const pieces = foldedPieces(runs);
  const lines: string[] = [];
  let line: Piece[] = [];
  const endLine = () => {
    const written = writeStyled(trimmed(line), 0, " ", " ");
    if (written !== "") lines.push(escapeLineStart(written));
    line = [];
  };
  for (const piece of pieces) {
    if (piece === "break") endLine();
    else line.push(piece);
  }
  endLine();
  return lines.join("\\\n");
}

/** Writes runs on one line, where a break is a space: in headings and cells. */
export function lineMarkdown(runs: readonly Run[]): string {
  const joined = runs.map((run): Run => (run.kind === "break" ? space : run));
  return inlineMarkdown(joined);
}

const space: Run = { kind: "text", text: " ", style: plain };

interface Piece {
  /** Words, or Markdown that is finished. */
  text: string;
  isMarkdown: boolean;
  style: Style;
}

/** Folds white space as a browser does: one space, which belongs to the run that has it first. */
function foldedPieces(runs: readonly Run[]): (Piece | "break")[] {
  const pieces: (Piece | "break")[] = [];
  let endsInSpace = true;
  for (const run of runs) {
    if (run.kind === "break") {
      pieces.push("break");
      endsInSpace = true;
    } else if (run.kind === "picture") {
      pieces.push({ text: pictureMarkdown(run.picture), isMarkdown: true, style: plain });
      endsInSpace = false;
    } else {
      const folded = run.text.replace(/[\s\u200b\u2060\ufeff]+/g, " ");
      const text: string = endsInSpace && folded.startsWith(" ") ? folded.slice(1) : folded;
      if (text === "") continue;
      endsInSpace = text.endsWith(" ");
      const last = pieces.at(-1);
      if (last && last !== "break" && !last.isMarkdown && sameStyle(last.style, run.style)) {
        last.text += text;
      } else pieces.push({ text, isMarkdown: false, style: run.style });
    }
  }
  return pieces;
}

function sameStyle(one: Style, other: Style): boolean {
  return levels.every((level) => one[level] === other[level]);
}

/** Takes the space off both ends of a line. */
function trimmed(line: Piece[]): Piece[] {
  const first = line[0];
  if (first) first.text = first.text.trimStart();
  const last = line.at(-1);
  if (last) last.text = last.text.trimEnd();
  return line.filter(({ text }) => text !== "");
}

/** From the outside in: a link may hold emphasis and code, code holds words alone. */
const levels = ["link", "strong", "emphasis", "code"] as const;

/** Writes the pieces, those that share a style together. `before` and `after` are the neighbours. */
function writeStyled(
  pieces: readonly Piece[],
  level: number,
  before: string,
  after: string,
): string {
  const name = levels[level];
  if (name === undefined) return pieces.map(leaf).join("");
  const written: string[] = [];
  for (let start = 0; start < pieces.length; ) {
    const value = pieces[start]?.style[name] ?? null;
    let end = start + 1;
    while (end < pieces.length && pieces[end]?.style[name] === value) end++;
    const group = pieces.slice(start, end);
    const left = written.at(-1)?.at(-1) ?? before;
    const right = pieces[end]?.text[0] ?? after;
    if (!value || group.some(({ isMarkdown }) => isMarkdown)) {
      written.push(writeStyled(group, level + 1, left, right));
    } else {
      // Space moves out: `** a**` is no emphasis (6.2).
      const text = group.map((piece) => piece.text).join("");
      const lead = text.startsWith(" ") ? " " : "";
      const trail = text.endsWith(" ") && text !== " " ? " " : "";
      const inner = trimmed(group.map((piece) => ({ ...piece })));
      const outer = { left: lead || left, right: trail || right };
      const last = written.at(-1);
      if (name === "link" && lead === "" && last?.endsWith("!")) {
        written[written.length - 1] = `${last.slice(0, -1)}\\!`; // else the link is a picture (6.4)
      }
      written.push(lead + writeMarked(inner, level, outer) + trail);
    }
    start = end;
  }
  return written.join("");
}

interface Neighbours {
  left: string;
  right: string;
}

function writeMarked(pieces: readonly Piece[], level: number, near: Neighbours): string {
  if (pieces.length === 0) return "";
  const name = levels[level];
  const text = pieces.map((piece) => piece.text).join("");
  // Behind another span's fence this one's would be read as part of it (6.1).
  if (name === "code") return near.left === "`" ? escapeText(text) : codeSpan(text);
  if (name === "link") {
    const inner = writeStyled(pieces, level + 1, "[", "]");
    return `[${inner}](${destinationOf(pieces[0]?.style.link ?? "")})`;
  }
  const isAllowed = name === "strong" ? canBeStrong(pieces, text, near) : standsApart(near);
  if (!isAllowed) return writeStyled(pieces, level + 1, near.left, near.right);
  const mark = name === "strong" ? "**" : "_";
  return mark + writeStyled(pieces, level + 1, mark, mark) + mark;
}

const edge = /[\s\p{P}\p{S}]/u;
const edgeAtStart = /^[\s\p{P}\p{S}]/u;
const edgeAtEnd = /[\s\p{P}\p{S}]$/u;

/** Both neighbours are space or punctuation: then any delimiter opens and closes (6.2). */
function standsApart({ left, right }: Neighbours): boolean {
  return edge.test(left) && edge.test(right);
}

/** `**` may stand inside a word, as long as no punctuation touches it from the inside (6.2). */
function canBeStrong(pieces: readonly Piece[], text: string, near: Neighbours): boolean {
  if (standsApart(near)) return true;
  const hasMarks = pieces.some(({ style }) => style.emphasis || style.code);
  return !hasMarks && !(edgeAtStart.test(text) || edgeAtEnd.test(text.slice(-2)));
}

function leaf({ text, isMarkdown }: Piece): string {
  return isMarkdown ? text : escapeText(text);
}
