/** What tests and measurements of search are made of. */
export { furtherLanguages, knownLanguages, type LanguageFinds } from "./language-finds.ts";
export { idOf, sampleDocument } from "./sample-documents.ts";
