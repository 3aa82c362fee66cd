/** A named field on lines of its own: the label, then the text, wrapped beside it. */
import { screenWidth } from "./screen.ts";
import { widthOf, wrap } from "./width.ts";

const labelWidth = 12;
const ownLineIndent = "    ";

/** Lays out a field; an empty label continues the field above. */
export function fieldLines(
  label: string,
  text: string,
  width: number | null = screenWidth(),
): string[] {
  const head = `  ${label.padEnd(labelWidth)}`;
  const isTooWide = width !== null && !text.includes(" ") && widthOf(head + text) > width;
  // A hash or an address that must not be torn gets a line of its own.
  if (isTooWide) return [head.trimEnd(), ...wrap(text, width, ownLineIndent)];
  return wrap(text, width, head);
}
