/** The query language: words, "phrases", -exclusions, OR, prefix*, brackets, fields and dates. */
export * from "./bounds.ts";
export { canonicalQuery } from "./canonical.ts";
export { parseQuery } from "./parse.ts";
export { hasValues, type Node, Notice, Place, type Query, type Words } from "./tree.ts";
