/** Where a list goes on: the sort key of the last line, opaque to those who hand it back. */
import { InvalidInputError } from "../records/errors.ts";

const sortKeyShape = /^\d{4}-\d{2}-\d{2}[^#]*#[0-9a-f]{32}$/;

export function encodeCursor(sortKey: string): string {
  return btoa(sortKey).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws an `InvalidInputError` for what is no cursor. */
export function decodeCursor(cursor: string): string {
  const sortKey = fromBase64Url(cursor);
  if (sortKey !== null && sortKeyShape.test(sortKey)) return sortKey;
  const what = `query: cursor ${JSON.stringify(cursor)} is not one; expected the "next" of a page`;
  throw new InvalidInputError("query.cursor", what);
}

function fromBase64Url(text: string): string | null {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return null;
  }
}
