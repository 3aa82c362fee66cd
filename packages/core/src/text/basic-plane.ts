/**
 * Patterns over the characters below U+10000 alone. A property such as `\p{L}` holds thousands of
 * characters above, which are pairs to the engine: it takes up to fifty times as long to make such a
 * pattern ready, half a second for those that a first page asks for.
 */

/** The same pattern with ranges of the basic plane in place of letters, marks and numbers. */
export function inBasicPlane({ source, flags }: RegExp): RegExp {
  let isInClass = false;
  const ranged = source.replace(parts, (part, property: string | undefined) => {
    if (property !== undefined) return isInClass ? rangesOf(property) : `[${rangesOf(property)}]`;
    if (part === "[") isInClass = true;
    if (part === "]") isInClass = false;
    return part;
  });
  return new RegExp(ranged, flags);
}

/** Properties, what is escaped, and where a class begins and ends. */
const parts = /\\p\{(L|Lu|Ll|M|N|Nd)\}|\\.|[[\]]/g;

const known = new Map<string, string>();

function rangesOf(property: string): string {
  const ranges = known.get(property) ?? readRanges(new RegExp(`\\p{${property}}+`, "gu"));
  known.set(property, ranges);
  return ranges;
}

function readRanges(runs: RegExp): string {
  plane ??= readPlane();
  const found = plane.match(runs) ?? [];
  return found.map((run) => (run.length < 3 ? run : `${run[0]}-${run.at(-1)}`)).join("");
}

let plane: string | null = null;

/** All characters below U+10000 in order; halves of pairs, which belong to no property, are left open. */
function readPlane(): string {
  const codes = Uint16Array.from({ length: 0x10000 }, (_, code) =>
    code < 0xd800 || code > 0xdfff ? code : 0,
  );
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(codes);
}
