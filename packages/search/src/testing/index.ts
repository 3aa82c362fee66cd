/** What tests of search are made of. */
export { idOf, sampleDocument } from "./sample-documents.ts";
