/** What changed between two texts. */
export { ArticleDiff, type Change, type FactChange, type Part } from "./article-diff.ts";
export { diffVersions } from "./diff-versions.ts";
export { shortestEdit } from "./shortest-edit.ts";
