/** The query language: words, "phrases", -exclusions, OR, prefix*, brackets, fields and dates. */
export * from "./bounds.ts";
export { canonicalQuery } from "./canonical.ts";
export { parseQuery } from "./parse.ts";
export {
  type DateBound,
  type Filter,
  type FilterField,
  filterFields,
  type Group,
  hasValues,
  type Node,
  type Not,
  Notice,
  Place,
  type Query,
  type TextField,
  type Words,
} from "./tree.ts";
