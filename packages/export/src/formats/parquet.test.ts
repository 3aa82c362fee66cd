import { type AsyncBuffer, parquetMetadata, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { describe, expect, test } from "vitest";
import { columnNames } from "../rows/export-row.ts";
import { rowOf } from "../rows/row-of.ts";
import { bytesOf, fullArticle, itemsOf, sampleArticles } from "../testing/sample-articles.ts";
import { parquet, rowsOfGroup } from "./parquet.ts";

const about = { newestCapturedAt: null };

function written(articles: Parameters<typeof rowOf>[0][]): Promise<Buffer> {
  const items = articles.map((article) => ({ row: rowOf(article), page: async () => null }));
  return bytesOf(parquet.write(itemsOf(items), about));
}

function fileOf(bytes: Buffer): AsyncBuffer & { buffer: ArrayBuffer } {
  const buffer = Uint8Array.from(bytes).buffer;
  const slice = (start: number, end?: number) => buffer.slice(start, end);
  return { byteLength: buffer.byteLength, slice, buffer };
}

/** A row as Parquet has it: days and instants are dates. */
function typed(row: ReturnType<typeof rowOf>) {
  const { published_day, captured_at, last_seen_at } = row;
  return {
    ...row,
    published_day: published_day === null ? null : new Date(published_day),
    captured_at: new Date(captured_at),
    last_seen_at: new Date(last_seen_at),
  };
}

describe("Parquet", () => {
  test("gives every row back, over several row groups", async () => {
    const articles = [fullArticle, ...sampleArticles(rowsOfGroup + 20)];
    const file = fileOf(await written(articles));
    const rows = await parquetReadObjects({ file, compressors });
    expect(rows).toEqual(articles.map((article) => typed(rowOf(article))));
    expect(parquetMetadata(file.buffer).row_groups).toHaveLength(2);
  });

  test("states its columns where there is no row to guess them from", async () => {
    const metadata = parquetMetadata(fileOf(await written([])).buffer);
    expect(metadata.num_rows).toBe(0n);
    const columns = metadata.schema.filter(({ name }) => !["list", "element"].includes(name));
    expect(columns.slice(1).map(({ name }) => name)).toEqual(columnNames);
  });

  test("ends a row group early where texts are long", async () => {
    const long = sampleArticles(4).map((article) => ({ ...article, text: "a".repeat(9_000_000) }));
    const metadata = parquetMetadata(fileOf(await written(long)).buffer);
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([2n, 2n]);
  });

  test("packs with zstd", async () => {
    const metadata = parquetMetadata(fileOf(await written([fullArticle])).buffer);
    const codecs = metadata.row_groups.flatMap(({ columns }) =>
      columns.map(({ meta_data }) => meta_data?.codec),
    );
    expect(new Set(codecs)).toEqual(new Set(["ZSTD"]));
  });
});
