/** The package as a library: a page in, its record out. The rooms of the core are its sub-paths. */
export { markdownOf, titleMarkdown } from "@winnow/core/markdown";
export { type Extracted, extract, type Inspection, inspect } from "@winnow/core/pipeline/extract";
export type { Capture } from "@winnow/core/records";
