/** What a server said of a page: an answer of an error stands where an article should. */
import { countWords } from "../../text/words.ts";
import type { Cleaned, Line } from "../text-document.ts";

/** Words of a text above which it is an article, whatever the server said of it. */
const maxWallWords = 400;
const firstError = 400;

/**
 * The verdict on a page that came with a status (RFC 9110), where its words gave none: an answer of an
 * error is a wall, but for a text that is long, that carries a byline or a day of its own, or whose page calls itself
 * an article.
 */
export function withAnswer<L extends Line>(
  cleaned: Cleaned<L>,
  status: number | null,
  isArticle: () => boolean,
): Cleaned<L> {
  if (cleaned.verdict !== null || status === null || status < firstError) return cleaned;
  const isDated = cleaned.document.lines.some(({ role }) => role === "byline" || role === "date");
  if (isDated || countWords(cleaned.text) > maxWallWords || isArticle()) return cleaned;
  const detail = `error ${status}: the server answered so`;
  return { ...cleaned, verdict: { reason: "wall", detail } };
}
