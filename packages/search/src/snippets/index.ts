/** Parts of texts that show why they were found, with what was asked for marked. */
export { type Mark, marksIn } from "./marks.ts";
export { type Snippet, snippetOf } from "./snippet.ts";
export { type MarkedPhrase, markedPhrases } from "./terms.ts";
