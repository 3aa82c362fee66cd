/** A named field on lines of its own: the label, then the text, wrapped beside it. */
import { screenWidth } from "./screen.ts";
import { wrap } from "./width.ts";

const labelWidth = 12;

/** Lays out a field; an empty label continues the field above. */
export function fieldLines(
  label: string,
  text: string,
  width: number | null = screenWidth(),
): string[] {
  return wrap(text, width, `  ${label.padEnd(labelWidth)}`);
}
