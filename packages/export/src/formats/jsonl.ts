/** JSON Lines: the lossless text format, a row a line. */
import { encoded } from "./characters.ts";
import type { ExportFormat } from "./format.ts";

/**
 * JSON escapes every control character by itself (RFC 8259, section 7), and the two separators of
 * lines that JSON allows are escaped as well, since some readers split at them.
 */
export const jsonl: ExportFormat = {
  name: "jsonl",
  extension: ".jsonl",
  folder: "all",
  holdsMany: true,
  isDated: false,
  isText: true,
  async *write(items) {
    for await (const { row } of items) {
      const json = JSON.stringify(row).replace(/[\u0085\u2028\u2029]/g, escaped);
      yield encoded(`${json}\n`);
    }
  },
};

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
