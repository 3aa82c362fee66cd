/** What changed between two texts. */

export { shortestEdit } from "./align/shortest-edit.ts";
export { ArticleDiff, type Change, type FactChange, type Part } from "./article-diff.ts";
export { diffVersions } from "./diff-versions.ts";
