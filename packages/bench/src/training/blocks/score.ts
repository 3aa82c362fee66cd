/** The two metrics of the development sets: word F1 of a text, and pieces found in it. */
import { wordsOf } from "./rows.ts";

/** Bag-of-words precision, recall and F1 of a text against its gold. */
export function wordF1(text: string, gold: string) {
  const got = wordsOf(text);
  const left = new Map<string, number>();
  const want = wordsOf(gold);
  for (const word of want) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  if (want.length === 0) {
    const right = got.length === 0 ? 1 : 0;
    return { precision: right, recall: right, f1: right };
  }
  const precision = got.length === 0 ? 0 : shared / got.length;
  const recall = shared / want.length;
  const f1 = shared === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

export interface Pieces {
  tp: number;
  fp: number;
  fn: number;
}

/** Wanted and unwanted pieces that a text holds. */
export function piecesOf(text: string, wanted: string[], unwanted: string[]): Pieces {
  const fold = (of: string) => of.replace(/\s+/g, " ").trim();
  const folded = fold(text);
  const found = (list: string[]) => list.filter((piece) => folded.includes(fold(piece))).length;
  const tp = found(wanted);
  return { tp, fp: found(unwanted), fn: wanted.length - tp };
}

export function pieceF1({ tp, fp, fn }: Pieces) {
  return {
    f1: (2 * tp) / (2 * tp + fp + fn || 1),
    precision: tp / (tp + fp || 1),
    recall: tp / (tp + fn || 1),
  };
}
