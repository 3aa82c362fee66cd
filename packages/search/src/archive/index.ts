/** Search over an archive: what is indexed of it, and what is shown of a hit. */
export { catalogueSource } from "./catalogue-source.ts";
export { copiesAsked, isMeant, noticesOf } from "./copies-asked.ts";
export { documentOf } from "./document-of.ts";
export { FoundArticle, FoundPage, findArticles } from "./find-articles.ts";
