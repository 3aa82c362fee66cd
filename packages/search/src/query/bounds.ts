/**
 * How much a query may ask. The engine cannot be stopped in the middle of a query, so the bounds
 * are set before it starts; each was the slowest query that stayed well below a second on an index
 * of 100,000 articles.
 */

/** UTF-16 units. Enough for sixteen long words with their fields. */
export const maxQueryLength = 512;

/** Words, phrases and filters: an AND of 32 of the commonest words takes .3 s. */
export const maxTerms = 16;

/** Tokens of one phrase: 32 take 25 to 50 ms, 450 took 8 s. A Chinese sentence has some thirty. */
export const maxPhraseTokens = 32;

/** Tokens in all phrases together. */
export const maxTokens = 64;

/** Brackets inside brackets: what is read is read recursively. */
export const maxDepth = 8;

/** Letters before a star: one letter takes .65 s, two .24, three .05. */
export const minPrefixLetters = 3;

/** Words with a star, and single characters of a script without spaces: each takes up to 60 ms. */
export const maxPrefixes = 4;
