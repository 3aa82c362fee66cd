/** The end of a sentence: one pattern for all who ask how a line ends, in every script. */

/** Sentence stops: Latin, Armenian ։, Ethiopic ።, Arabic ؟ ۔, Devanagari ।, Chinese and Japanese. */
const stops = ".!?…։՜՞።؟۔।॥。！？";
const closers = "[\"'’”»›“)\\]」』]*$";
const sentenceEnd = new RegExp(`[${stops}]${closers}`, "u");
const clauseEnd = new RegExp(`[${stops}:]${closers}`, "u");

/** Characters that are looked at: a stop, and the quotes and brackets that close behind it. */
const tail = 8;

/** Whether a text ends as a sentence does; closing quotes and brackets do not hide the stop. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-tail));
}

/** The same, or in a colon: of a line that was wrapped, the next one is no part of it. */
export function endsClause(text: string): boolean {
  return clauseEnd.test(text.slice(-tail));
}
