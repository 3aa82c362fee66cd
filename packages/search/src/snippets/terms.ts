/** What of a query is marked in the texts that it found. */
import type { UsedForms } from "../index/index.ts";
import { type Node, parseQuery, type Words } from "../query/index.ts";

/** Words side by side that are marked together. */
export interface MarkedPhrase {
  tokens: readonly string[];
  /** Whether the last token is the beginning of a word. */
  isPrefix: boolean;
  /** Where it is looked for; `null`: in titles and texts. */
  field: "title" | "author" | null;
}

/** The phrases of a query that are looked for, with the forms that its answer used. */
export function markedPhrases(query: string, forms: readonly UsedForms[]): MarkedPhrase[] {
  const { node } = parseQuery(query);
  if (node === null) return [];
  return wanted(node).flatMap((words) => {
    const { field, isPrefix, raw, tokens } = words;
    const used = forms.filter(({ word }) => word === raw).flatMap((one) => one.forms);
    const alternatives = words.isExact ? [] : used;
    return [
      { tokens, isPrefix, field },
      ...alternatives.map((form) => ({ tokens: [form], isPrefix: false, field })),
    ];
  });
}

/** Words that are asked for, those of exclusions left out. */
function wanted(node: Node): Words[] {
  if (node.kind === "words") return [node];
  return node.kind === "and" || node.kind === "or" ? node.of.flatMap(wanted) : [];
}
