/** Parts of texts that show why they were found, with what was asked for marked. */
export { marksIn } from "./marks.ts";
export { snippetOf } from "./snippet.ts";
export { type MarkedPhrase, markedPhrases } from "./terms.ts";
