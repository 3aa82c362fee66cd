/** The lists of passes that are compared on the same pages. */
import { type PagePass, pagePasses, type Scorer } from "@winnow/core/clean/html/training";
export interface Candidate {
  name: string;
  passes(scorer: Scorer): readonly PagePass[];
}

const without =
  (...names: string[]) =>
  (scorer: Scorer) =>
    pagePasses(scorer).filter(({ name }) => !names.includes(name));
export const candidates: readonly Candidate[] = [
  { name: "passes", passes: pagePasses },
  {
    name: "choice and marks alone",
    passes: without(
      "remove-copies",
      "remove-comments",
      "remove-promos",
      "remove-author-bios",
      "remove-leftovers",
      "remove-read-more",
      "remove-pull-quotes",
      "trim-edges",
    ),
  },
];
