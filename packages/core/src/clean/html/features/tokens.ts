/** Features of the class tokens on the path from the page's root to a block. */
import type { Block, PageDocument, PageElement } from "../blocks/block.ts";
import type { TokenTable } from "./class-tokens.ts";
import { columnCount, F } from "./feature-names.ts";

export function writeTokenFeatures(
  document: PageDocument,
  tokens: TokenTable,
  values: Float32Array,
): void {
  const { elements } = document;
  const reader = tokens.reader();
  const own = new Float32Array(elements.length);
  const least = new Float32Array(elements.length);
  const second = new Float32Array(elements.length);
  const most = new Float32Array(elements.length);
  const sum = new Float32Array(elements.length);
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as PageElement;
    if (element.container !== element || element.words === 0) continue;
    reader.look(element.node, element.classes, element.id);
    const { low, high } = reader;
    own[i] = low + high;
    const above = element.parent?.index ?? -1;
    const minAbove = above < 0 ? 0 : (least[above] as number);
    const secondAbove = above < 0 ? 0 : (second[above] as number);
    const maxAbove = above < 0 ? 0 : (most[above] as number);
    least[i] = Math.min(low, minAbove);
    second[i] = Math.min(Math.max(low, minAbove), secondAbove);
    most[i] = Math.max(high, maxAbove);
    sum[i] = low + high + (above < 0 ? 0 : (sum[above] as number));
  }
  for (let row = 0; row < document.lines.length; row++) {
    const { element } = document.lines[row] as Block;
    const { index } = element;
    const start = row * columnCount;
    values[start + F.tokenMin] = least[index] as number;
    values[start + F.tokenSecond] = second[index] as number;
    values[start + F.tokenMax] = most[index] as number;
    values[start + F.tokenSum] = sum[index] as number;
    values[start + F.tokenOwn] = own[index] as number;
    values[start + F.tokenParent] = element.parent ? (own[element.parent.index] as number) : 0;
  }
}
