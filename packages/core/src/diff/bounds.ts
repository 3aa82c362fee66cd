/** Every bound on what a comparison may cost, each with the attack it stops. */

/** Characters of a text, some forty thousand words; a longer one is compared as one piece. */
export const maxTextLength = 250_000;

/** Sentences of a text that are aligned; with more of them it is compared as one piece. */
export const maxSentences = 50_000;

/** Tokens of one comparison that are aligned; what is left then is compared by sentences alone. */
export const maxTokens = 400_000;

/** Edits that a shortest script is searched for: its time and memory grow with their square. */
export const maxEdits = 1000;

/** How often a range is split at unique elements. Stops texts that give one anchor a level. */
export const maxSplits = 12;

/** Numbers, and names, that are called out. Stops texts of nothing but digits. */
export const maxFacts = 500;

/** Characters of one sentence. Stops texts of one sentence, whose tokens would fill the memory. */
export const maxSentenceLength = 5_000;
