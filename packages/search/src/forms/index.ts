/** The forms of a word: which words of an index an unquoted word of a query also means. */
export { formKeys, formVersion, languagesOfLetters } from "./form-keys.ts";
