/** Queries that try to break an index, and documents that they may meet. */
import fc from "fast-check";
import { sampleDocument } from "./sample-documents.ts";

export const hostileDocuments = [
  sampleDocument(1, {
    title: "Night ferry",
    text: "The night ferry to Corran made its last trip.",
  }),
  sampleDocument(2, { text: "A storm closed the harbour. 停火谈判仍在继续", language: "zh" }),
  sampleDocument(3, {
    text: "переговоры о пароме и на пароме",
    language: "ru",
    byline: ["Mara Quill"],
  }),
  sampleDocument(4, {
    text: "Fähre, ateşkes, don't, cease-fire",
    publishedAt: null,
    versionCount: 2,
  }),
];

const syntax =
  "\" “ « ( ) -( - * ^ { } : + , ; ' \\ -- OR AND NOT NEAR NEAR( title: author: publisher: lang: has:copies after: after:2020 before:2020-10 labels: {body} fts rowid / /.*/ ~2 && || ! [a TO b] ? _id:1 kind:gone \u0000 \ud800 \u202e";
const words =
  "night ferry storm пароме переговорам 停火 国 ateşkes don't cease-fire quill fer* the* lang:ru";
const piece = fc.oneof(
  fc.constantFrom(...syntax.split(" ")),
  fc.constantFrom(...words.split(" ")),
  fc.string({ unit: "binary", maxLength: 5 }),
);

/** Syntax of ours and of the engines, words, and bytes, in any order. */
export const hostileQuery = fc
  .array(fc.tuple(piece, fc.constantFrom("", " ", " ")), { maxLength: 30 })
  .map((pieces) => pieces.flat().join(""));
