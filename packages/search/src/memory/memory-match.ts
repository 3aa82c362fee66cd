/** Whether a document in memory meets a plan, and how often its words stand where. */
import { columnWeights, type PlanNode, type TokenColumns } from "../index/index.ts";

type WordColumn = "title" | "body" | "names";
const wordColumns: readonly WordColumn[] = ["title", "body", "names"];

/** Says whether a document meets a plan. */
export function meets(columns: TokenColumns, node: PlanNode): boolean {
  switch (node.kind) {
    case "label":
      return columns.labels.includes(node.token);
    case "words":
      return phrasesOf(node).some((phrase) => occurrences(columns, phrase) > 0);
    case "and":
      return (
        node.of.every((part) => meets(columns, part)) &&
        !node.not.some((part) => meets(columns, part))
      );
    case "or":
      return node.of.some((part) => meets(columns, part));
    default:
      return !node.of.some((part) => meets(columns, part));
  }
}

/** A phrase that is ranked by: its words side by side in one column. */
export interface Phrase {
  tokens: readonly string[];
  isPrefix: boolean;
  column: "title" | "names" | null;
}

/** The phrases of a plan that are looked for, those of exclusions left out. */
export function rankedPhrases(node: PlanNode | null): Phrase[] {
  if (node === null) return [];
  if (node.kind === "words") return phrasesOf(node);
  return node.kind === "and" || node.kind === "or" ? node.of.flatMap(rankedPhrases) : [];
}

function phrasesOf(node: Extract<PlanNode, { kind: "words" }>): Phrase[] {
  const { column, isPrefix, phrases } = node;
  return phrases.map((tokens) => ({ tokens, isPrefix, column }));
}

/** How often a phrase stands in a document, each time with its column's weight. */
export function occurrences(columns: TokenColumns, { column, isPrefix, tokens }: Phrase): number {
  let sum = 0;
  for (const name of wordColumns) {
    if (column !== null && column !== name) continue;
    const words = columns[name];
    for (let at = 0; at + tokens.length <= words.length; at += 1) {
      if (isAt(words, at, tokens, isPrefix)) sum += columnWeights[name];
    }
  }
  return sum;
}

function isAt(
  words: readonly string[],
  at: number,
  tokens: readonly string[],
  isPrefix: boolean,
): boolean {
  return tokens.every((token, index) => {
    const word = words[at + index] as string;
    return isPrefix && index === tokens.length - 1 ? word.startsWith(token) : word === token;
  });
}
