/** The columns of a Parquet file: their types, stated once and never guessed from what comes. */
import type { ParquetWriter } from "hyparquet-writer";
import { columnNames, ExportRow } from "../rows/export-row.ts";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

type Kind = "text" | "texts" | "day" | "instant" | "count" | "share";

const kinds = {
  doc_id: "text",
  url: "text",
  canonical_url: "text",
  title: "text",
  text: "text",
  description: "text",
  byline: "texts",
  agency: "text",
  attribution: "text",
  publisher_name: "text",
  publisher_domain: "text",
  published: "text", // as printed: a day is no instant, and a time may have no zone
  published_day: "day",
  published_precision: "text",
  published_assumed: "texts",
  modified: "text",
  modified_precision: "text",
  language: "text",
  page_type: "text",
  section: "text",
  image: "text",
  access: "text",
  dateline_place: "text",
  collections: "texts",
  captured_at: "instant",
  last_seen_at: "instant",
  story_id: "text",
  story_role: "text",
  story_representative: "text",
  copies: "count",
  versions: "count",
  word_count: "count",
  removed_lines: "count",
  learned_lines: "count",
  quality: "share",
  title_confidence: "share",
  byline_confidence: "share",
  published_confidence: "share",
  text_sha256: "text",
  release: "text",
  raw_key: "text",
} as const satisfies Record<keyof ExportRow, Kind>;

type Repetition = "REQUIRED" | "OPTIONAL";

/** Schema elements of a column of each kind; a list has three levels, as the format asks. */
const elementsOf: Record<Kind, (name: string, repetition: Repetition) => SchemaElement[]> = {
  text: (name, repetition) => [stringElement(name, repetition)],
  texts: (name, repetition) => [
    { name, repetition_type: repetition, num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    stringElement("element", "REQUIRED"),
  ],
  day: (name, repetition) => [
    {
      name,
      type: "INT32",
      repetition_type: repetition,
      converted_type: "DATE",
      logical_type: { type: "DATE" },
    },
  ],
  instant: (name, repetition) => [
    {
      name,
      type: "INT64",
      repetition_type: repetition,
      converted_type: "TIMESTAMP_MILLIS",
      logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
    },
  ],
  count: (name, repetition) => [{ name, type: "INT32", repetition_type: repetition }],
  share: (name, repetition) => [{ name, type: "DOUBLE", repetition_type: repetition }],
};

/** The schema: the root, then every column in the order of a row. */
export const parquetSchema: SchemaElement[] = [
  { name: "article", num_children: columnNames.length },
  ...columnNames.flatMap((name) => {
    const isOptional = ExportRow.shape[name].safeParse(null).success;
    return elementsOf[kinds[name]](name, isOptional ? "OPTIONAL" : "REQUIRED");
  }),
];

/** The type of a column in Athena's language (Hive's), for a table over such files. */
export function athenaTypeOf(name: keyof ExportRow): string {
  const types: Record<Kind, string> = {
    ...{ text: "string", texts: "array<string>", day: "date" },
    ...{ instant: "timestamp", count: "int", share: "double" },
  };
  return types[kinds[name]];
}

/** A row's value as the writer takes it: days and instants as dates. */
export function parquetValue(name: keyof ExportRow, value: ExportRow[keyof ExportRow]): unknown {
  const isDate = kinds[name] === "day" || kinds[name] === "instant";
  return isDate && typeof value === "string" ? new Date(value) : value;
}

function stringElement(name: string, repetition: Repetition): SchemaElement {
  return {
    name,
    type: "BYTE_ARRAY",
    repetition_type: repetition,
    converted_type: "UTF8",
    logical_type: { type: "STRING" },
  };
}
