/** Parquet: lossless and typed, for pandas, DuckDB, Spark and Athena. */
import { zstdCompressSync } from "node:zlib";
import type { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { columnNames, type ExportRow } from "../rows/export-row.ts";
import type { ExportFormat } from "./format.ts";
import { parquetSchema, parquetValue } from "./parquet-schema.ts";

/** Rows of a row group: all that are held at a time, beside the group's own bytes. */
export const rowsOfGroup = 1000;

/** A group of long texts ends earlier: characters of text that are held at a time. */
const charactersOfGroup = 16_000_000;

export const parquet: ExportFormat = {
  name: "parquet",
  extension: ".parquet",
  folder: "day",
  holdsMany: true,
  isDated: false,
  isText: false,
  async *write(items) {
    // Read when a file is written: every command knows the formats, and few write this one.
    const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
    const buffer = new ByteWriter();
    const writer = new ParquetWriter({
      writer: buffer,
      schema: parquetSchema,
      codec: "ZSTD",
      compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
      createdBy: "winnow",
    });
    let rows: ExportRow[] = [];
    let characters = 0;
    for await (const { row } of items) {
      rows.push(row);
      characters += row.text.length;
      if (rows.length < rowsOfGroup && characters < charactersOfGroup) continue;
      await writeGroup(writer, rows);
      yield taken(buffer);
      rows = [];
      characters = 0;
    }
    await writeGroup(writer, rows);
    await writer.finish();
    yield taken(buffer);
  },
};

async function writeGroup(writer: ParquetWriter, rows: readonly ExportRow[]): Promise<void> {
  if (rows.length === 0) return;
  await writer.write({
    columnData: columnNames.map((name) => ({
      name,
      data: rows.map((row) => parquetValue(name, row[name])),
    })),
    rowGroupSize: rows.length,
  });
}

/** Takes what was written so far out of the buffer. Offsets go on counting from the file's start. */
function taken(buffer: ByteWriter): Uint8Array {
  const bytes = buffer.getBytes().slice();
  buffer.index = 0;
  return bytes;
}
