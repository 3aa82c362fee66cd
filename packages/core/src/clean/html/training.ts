/** What training and measuring the scorer of blocks asks of the cleaner of pages. */

export { type Calibration, calibrate, expectedF1 } from "../quality.ts";
export type { PageDocument, PageElement, PagePass } from "./blocks/block.ts";
export { blocksOf } from "./blocks/walk.ts";
export { TokenTable, tokensOf } from "./features/class-tokens.ts";
export { columnCount, featureNames, tokenColumns } from "./features/feature-names.ts";
export { featuresOf } from "./features/features.ts";
export { writeTokenFeatures } from "./features/tokens.ts";
export { pagePasses } from "./passes.ts";
export { Scorer } from "./scorer.ts";
