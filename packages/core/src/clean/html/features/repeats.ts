/** Repeats: siblings of one tag and class, as cards, comments and rows of a list are. */
import type { PageDocument } from "../blocks/block.ts";

const minRepeats = 3;
/** Kinds of tags that are told apart. */
const maxTags = 128;

/** Groups of siblings, numbered from 1; `group` gives an element's, 0 where it has none. */
export interface Repeats {
  group: Int32Array;
  count: Float64Array;
  words: Float64Array;
}

/** Finds the groups of at least three siblings that have the same tag and the same first class. */
export function repeatsOf(document: PageDocument): Repeats {
  const { elements } = document;
  const size = elements.length + 1;
  const group = new Int32Array(elements.length);
  const count = new Float64Array(size);
  const words = new Float64Array(size);
  const tags = new Map<string, number>();
  const groups = new Map<number, number>();
  let last = 0;
  for (const element of elements) {
    if (!element.parent || element.words === 0 || element.container !== element) continue;
    if (element.tag === "p") continue; // paragraphs of an article are no cards
    const name = element.classes?.first ?? 0;
    const kind = name * maxTags + Math.min(numberIn(tags, element.tag), maxTags - 1);
    const key = kind * size + element.parent.index;
    let at = groups.get(key);
    if (at === undefined) {
      at = ++last;
      groups.set(key, at);
    }
    group[element.index] = at;
    count[at] = (count[at] as number) + 1;
    words[at] = (words[at] as number) + element.words;
  }
  for (let i = 0; i < group.length; i++) {
    if ((count[group[i] as number] as number) < minRepeats) group[i] = 0;
  }
  return { group, count, words };
}

function numberIn(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  if (known === numbers.size) numbers.set(name, known);
  return known;
}
