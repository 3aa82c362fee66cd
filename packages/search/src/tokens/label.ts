/** A value that a document is filtered by, as one token that no word of a text can equal. */
import { tokensOf } from "./scan.ts";

/** Characters of a value; longer ones are cut, in documents and queries alike. */
const maxValueLength = 120;

/**
 * The token of a field's value: `publisher:paper.example`, `agency:north_wire`. A token of a text
 * has no colon, so free words never meet it.
 */
export function labelToken(field: string, value: string): string {
  const plain = value.slice(0, maxValueLength).trim();
  return `${field}:${tokensOf(plain).join(isAddressLike(plain) ? "." : "_")}`;
}

/** Domains keep their dots, so that `paper.example` and "Paper Example" stay two publishers. */
function isAddressLike(value: string): boolean {
  return /^[^\s/]+\.[^\s/.]+$/u.test(value);
}
