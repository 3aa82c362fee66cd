import { describe, expect, test } from "vitest";
import { formats } from "../formats/index.ts";
import { rowsOfGroup } from "../formats/parquet.ts";
import { readAhead, readItems } from "../rows/read-items.ts";
import { MemorySink } from "../testing/memory-sink.ts";
import { articleOf, SampleArchive, sampleArticles, sampleId } from "../testing/sample-articles.ts";
import { Manifest } from "./manifest.ts";
import { type ExportRequest, runExport } from "./run-export.ts";

const filters = {
  publisher: null,
  from: null,
  to: null,
  collection: null,
  query: null,
  copies: "show",
} as const;
const silent = { selected: () => undefined, article: () => undefined };

function request(format: ExportRequest["format"], file: string | null = null): ExportRequest {
  const target =
    file === null ? ({ kind: "folder" } as const) : ({ kind: "file", name: file } as const);
  return { format, target, filters, outcomes: { archived: 2, duplicate: 1 }, found: null };
}

const run = (archive: SampleArchive, sink: MemorySink, asked: ExportRequest) =>
  runExport(archive, sink, asked, silent);

describe("an export", () => {
  test.each(Object.keys(formats) as ExportRequest["format"][])(
    "as %s has the same bytes for the same archive, in whatever order it is listed",
    async (format) => {
      const articles = sampleArticles(30);
      const [one, other] = [new MemorySink(), new MemorySink()];
      await run(new SampleArchive(articles), one, request(format));
      await run(new SampleArchive(articles.toReversed()), other, request(format));
      expect(one.files.size).toBeGreaterThan(0);
      expect(other.files).toEqual(one.files);
      expect(other.manifestText).toBe(one.manifestText);
    },
  );

  test("stands in the order of ids", async () => {
    const sink = new MemorySink();
    await run(new SampleArchive(sampleArticles(40)), sink, request("jsonl", "a.jsonl"));
    const lines = sink.files.get("a.jsonl")?.toString().trimEnd().split("\n") ?? [];
    const ids = lines.map((line) => JSON.parse(line).doc_id);
    expect(ids).toHaveLength(40);
    expect(ids).toEqual(ids.toSorted());
  });

  test("counts in its manifest what stands in its files", async () => {
    const sink = new MemorySink();
    const manifest = await run(new SampleArchive(sampleArticles(30)), sink, request("parquet"));
    expect(Manifest.parse(JSON.parse(sink.manifestText ?? ""))).toEqual(manifest);
    expect(manifest).toMatchObject({
      articles: 30,
      undated: 5,
      passedOver: 0,
      releases: { "8": 30 },
      outcomes: { archived: 2, duplicate: 1 },
    });
    const days = ["undated", "2020-10-01", "2020-10-02", "2020-10-03"];
    expect(manifest.files.map(({ path }) => path)).toEqual(
      days.map((day) => `articles/day=${day}/part-0.parquet`),
    );
    for (const { path, bytes } of manifest.files) expect(sink.files.get(path)?.length).toBe(bytes);
  });

  test("holds those alone that a search found", async () => {
    const sink = new MemorySink();
    const found = new Set([1, 5, 400].map(sampleId));
    const asked = { ...request("jsonl", "a.jsonl"), found };
    const query = "boats OR trams";
    const manifest = await run(new SampleArchive(sampleArticles(9)), sink, {
      ...asked,
      filters: { ...filters, query },
    });
    expect(manifest).toMatchObject({ articles: 2, filters: { query } });
  });

  test("passes over articles that have gone or become part of others, and says so", async () => {
    const archive = new SampleArchive(sampleArticles(6));
    const read = archive.article.bind(archive);
    archive.article = async (id) => {
      if (id === sampleId(1)) return null;
      return id === sampleId(2) ? articleOf({ id: sampleId(3) }) : read(id);
    };
    const sink = new MemorySink();
    const manifest = await run(archive, sink, request("md"));
    expect(manifest).toMatchObject({ articles: 4, passedOver: 2 });
    expect(sink.files.size).toBe(4);
  });

  test("counts pages that are gone", async () => {
    const archive = new SampleArchive(sampleArticles(5));
    archive.pages.delete(`raw/${sampleId(3)}`);
    const { files } = await run(archive, new MemorySink(), request("warc"));
    expect(files).toMatchObject([{ articles: 5, pages: 4 }]);
  });

  test("takes away files of the export before that it no longer has, and no other", async () => {
    const archive = new SampleArchive(sampleArticles(6));
    const sink = new MemorySink();
    await run(archive, sink, request("txt"));
    sink.files.set("mine.txt", Buffer.from("kept"));
    const [gone] = archive.articlesById.keys();
    archive.articlesById.delete(gone ?? "");
    const { files } = await run(archive, sink, request("txt"));
    expect([...sink.files.keys()].sort()).toEqual(
      [...files.map(({ path }) => path), "mine.txt"].sort(),
    );
  });

  test("leaves an export of another format alone", async () => {
    const archive = new SampleArchive(sampleArticles(3));
    const sink = new MemorySink();
    await run(archive, sink, request("md"));
    const before = new Map(sink.files);
    await expect(run(archive, sink, request("txt"))).rejects.toThrow("holds an export as md");
    expect(sink.files).toEqual(before);
  });

  test.each(["../out.txt", "/etc/out.txt", ".hidden", "a/../../out.txt", "a\\..\\b"])(
    "takes away nothing by the path %j, whoever wrote the manifest",
    async (path) => {
      const sink = new MemorySink();
      const manifest = await run(new SampleArchive(sampleArticles(1)), sink, request("txt"));
      const file = { ...manifest.files[0], path };
      sink.manifestText = JSON.stringify({ ...manifest, files: [file] });
      sink.files.set(path, Buffer.from("kept"));
      await run(new SampleArchive(sampleArticles(2)), sink, request("txt"));
      expect(sink.files.has(path)).toBe(true);
    },
  );
});

describe("an export that did not end", () => {
  async function cutShort(after: number) {
    const archive = new SampleArchive(sampleArticles(20));
    const sink = new MemorySink();
    sink.failsAfter = after;
    await expect(run(archive, sink, request("parquet"))).rejects.toThrow("full");
    expect(sink.manifestText).toBeNull();
    sink.failsAfter = Number.POSITIVE_INFINITY;
    return { archive, sink };
  }

  test.each([0, 1, 3])("goes on after %i files, and comes to the same", async (after) => {
    const { archive, sink } = await cutShort(after);
    sink.noted.push('{"of":"half a li'); // the process ended in the midst of it
    await run(archive, sink, request("parquet"));
    expect(sink.writes).toHaveLength(4);
    const fresh = new MemorySink();
    await run(archive, fresh, request("parquet"));
    expect(sink.files).toEqual(fresh.files);
    expect(sink.manifestText).toBe(fresh.manifestText);
    expect(sink.noted).toEqual([]);
  });

  test.each([
    [request("parquet", "rows.parquet"), "one file beside it"],
    [request("txt"), "another format"],
  ])("is not touched by %j: %s", async (other) => {
    const { archive, sink } = await cutShort(3);
    const before = [...sink.files.keys()];
    await run(archive, sink, other);
    expect([...sink.files.keys()]).toEqual(expect.arrayContaining(before));
  });

  test("writes a file again that was changed meanwhile", async () => {
    const { archive, sink } = await cutShort(3);
    const [first = ""] = sink.writes;
    sink.files.set(first, Buffer.from("scribble"));
    await run(archive, sink, request("parquet"));
    expect(sink.writes.filter((path) => path === first)).toHaveLength(2);
  });

  test("writes a file again whose articles changed meanwhile", async () => {
    const { archive, sink } = await cutShort(3);
    const [id = "", article] =
      [...archive.articlesById].find(([, { publishedAt }]) => !publishedAt) ?? [];
    if (article) archive.articlesById.set(id, { ...article, wordCount: 6 });
    await run(archive, sink, request("parquet"));
    expect(sink.writes).toHaveLength(5);
  });
});

describe("memory", () => {
  test("holds no more rows than are read ahead, whatever the archive has", async () => {
    const archive = new SampleArchive(sampleArticles(500));
    const ids = [...archive.articlesById.keys()].map((id) => ({ id }));
    let most = 0;
    let taken = 0;
    for await (const _ of formats.jsonl.write(readItems(archive, ids), {
      newestCapturedAt: null,
    })) {
      most = Math.max(most, archive.reads - taken);
      taken += 1;
    }
    expect(taken).toBe(500);
    expect(most).toBeLessThanOrEqual(readAhead + 1);
  });

  test("holds one row group of Parquet beside them", async () => {
    const groups = 3;
    const archive = new SampleArchive(sampleArticles(rowsOfGroup * groups));
    const ids = [...archive.articlesById.keys()].map((id) => ({ id }));
    const about = { newestCapturedAt: null };
    const readAt: number[] = [];
    for await (const _ of formats.parquet.write(readItems(archive, ids), about)) {
      readAt.push(archive.reads);
    }
    readAt.slice(0, groups).forEach((reads, n) => {
      expect(reads).toBeLessThanOrEqual((n + 1) * rowsOfGroup + readAhead);
    });
    expect(readAt).toHaveLength(groups + 1);
  });

  test("an error of the archive ends the export", async () => {
    const archive = new SampleArchive(sampleArticles(20));
    archive.article = () => Promise.reject(new Error("the table is gone"));
    await expect(run(archive, new MemorySink(), request("csv"))).rejects.toThrow("table");
  });
});
