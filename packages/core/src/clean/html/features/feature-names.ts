/** The features' names, in the order of a row. A model stands by this order. */

export const featureNames = [
  // The block itself.
  "words",
  "linkDensity",
  "level",
  "ending",
  "tag",
  "claims",
  "isNav",
  "isRelated",
  "isCaption",
  "isCell",
  "isMain",
  "copies",
  // Its place among the others.
  "inRun",
  "runDistance",
  "wordsBefore",
  "fromHeading",
  "fromTitle",
  "fromLongest",
  "linksAround",
  "headingDistance",
  // The elements around it.
  "depth",
  "score1",
  "score2",
  "score3",
  "topLevels",
  "inTop",
  "topDepth",
  "grandWords",
  "grandLinks",
  "branchLinks",
  "branchWords",
  "branchProse",
  "branchBlocks",
  "branchImages",
  "repeats",
  "repeatWords",
  // The values of class tokens along the path.
  "tokenMin",
  "tokenSecond",
  "tokenMax",
  "tokenSum",
  "tokenOwn",
  "tokenParent",
  // The page, the same on every row.
  "pageWords",
  "pageBlocks",
  "pageLinks",
  "pageLong",
  "pageRun",
  "pageRunBlocks",
  "pageLongest",
  "pageTop",
  "pageTopShare",
  "pageImages",
  "pageInputs",
  "pageDashes",
  "pageComments",
  "pageItems",
  "pageArticles",
  "pageHeadings",
] as const;

export type FeatureName = (typeof featureNames)[number];

/** The column of each feature. */
export const F = Object.fromEntries(featureNames.map((name, column) => [name, column])) as Record<
  FeatureName,
  number
>;

export const columnCount = featureNames.length;
/** The columns of class tokens. */
export const tokenColumns = { start: F.tokenMin, end: F.tokenParent + 1 };

/** Features of a page's blocks: row after row. */
export interface FeatureTable {
  readonly values: Float32Array;
  readonly rows: number;
}
