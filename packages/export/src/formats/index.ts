/** The formats of an export. */
import { csv } from "./csv.ts";
import { jsonl } from "./jsonl.ts";
import { md } from "./md.ts";
import { parquet } from "./parquet.ts";
import { txt } from "./txt.ts";
import { warc } from "./warc.ts";

export type { ExportFormat } from "./format.ts";
export { athenaTypeOf } from "./parquet-schema.ts";
export { plainText } from "./txt.ts";

/** Every format by its name. */
export const formats = { jsonl, csv, parquet, md, warc, txt } as const;

export type FormatName = keyof typeof formats;

/** Their names, as they are asked for. */
export const formatNames = Object.keys(formats) as readonly FormatName[];
