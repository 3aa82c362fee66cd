/** The text of an article, as one string. */
import type { Extraction } from "./article.ts";

/** The text of an extraction: its blocks, a line each. */
export function textOf({ blocks }: Pick<Extraction, "blocks">): string {
  return blocks.map(({ text }) => text).join("\n");
}
