/** Blocks that need more than their words: headings, captions, code. */
import { escapeHeadingEnd, escapeText, longestRun } from "./escape.ts";

/** A heading (4.2) of words that are escaped already. */
export function headingMarkdown(line: string, level: number): string {
  return line === "" ? "" : `${"#".repeat(level)} ${escapeHeadingEnd(line)}`;
}

/** A caption in italics. */
export function captionMarkdown(text: string): string {
  const line = escapeText(text.trim());
  return line === "" ? "" : `_${line}_`;
}

/** Control characters but tabs and line endings. */
const control = /[^\P{Cc}\t\n]/gu;

/** Code in a fence that is longer than any run of backticks in it (4.5). */
export function codeMarkdown(code: string, language: string): string {
  const text = code
    .replace(/\r\n?/g, "\n")
    .replace(control, " ")
    .replace(/^(?:[ \t]{0,200}\n){1,200}/, "")
    .trimEnd();
  const fence = "`".repeat(Math.max(3, longestRun(text, "`") + 1));
  return text === "" ? "" : `${fence}${language}\n${text}\n${fence}`;
}
