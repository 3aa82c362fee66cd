import { sha256 } from "@winnow/core/records";
import { beforeEach, describe, expect, test } from "vitest";
import { runExport } from "../run/run-export.ts";
import { MemorySink } from "../testing/memory-sink.ts";
import { SampleArchive, sampleArticles } from "../testing/sample-articles.ts";
import { CorpusName, frozenTexts } from "./frozen.ts";
import { type FrozenFolder, verifyFrozen } from "./verify.ts";

let files: Map<string, Buffer>;

const folder: FrozenFolder = {
  text: async (path) => files.get(path)?.toString() ?? null,
  hashOf: async (path) => {
    const file = files.get(path);
    return file === undefined ? null : sha256(file);
  },
  paths: async () => [...files.keys()],
};

beforeEach(async () => {
  const sink = new MemorySink();
  const filters = {
    ...{ publisher: null, from: "2020-10-01", to: null, collection: null, query: "boats" },
    copies: "hide",
  } as const;
  const outcomes = { archived: 9, duplicate: 2 };
  const manifest = await runExport(
    new SampleArchive(sampleArticles(9)),
    sink,
    { format: "parquet", target: { kind: "folder" }, filters, outcomes, found: null },
    { selected: () => undefined, article: () => undefined },
  );
  files = new Map(sink.files);
  files.set("manifest.json", Buffer.from(sink.manifestText ?? ""));
  const texts = frozenTexts("boats-2020", manifest, sink.manifestText ?? "");
  for (const [path, text] of Object.entries(texts)) files.set(path, Buffer.from(text));
});

describe("a frozen corpus", () => {
  test("is whole as it was written, and says what it is", async () => {
    const { faults, frozen } = await verifyFrozen(folder);
    expect(faults).toEqual([]);
    expect(frozen).toMatchObject({
      name: "boats-2020",
      articles: 9,
      releases: { "8": 9 },
      outcomes: { archived: 9, duplicate: 2 },
    });
    expect(frozen?.errorRates.length).toBeGreaterThan(5);
    const methods = files.get("METHODS.md")?.toString();
    expect(methods).toContain("holds 9 articles, 2 of them without a date");
    expect(methods).toContain("Of 11\noutcomes of pages");
    expect(methods).toContain("narrowed to from 2020-10-01, query boats. Of each story one");
  });

  test("has sums that other tools check", () => {
    const sums = files.get("SHA256SUMS")?.toString().trimEnd().split("\n") ?? [];
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const [hash, path = ""] = line.split("  ");
      expect(sha256(files.get(path) ?? "")).toBe(hash);
    }
  });

  test.each([
    ["articles/day=2020-10-02/part-0.parquet", "changed"],
    ["METHODS.md", "changed"],
    ["SHA256SUMS", "changed"],
  ] as const)("is not whole where %s was %s", async (path, fault) => {
    files.set(path, Buffer.from(`${files.get(path)} `));
    expect((await verifyFrozen(folder)).faults).toEqual([{ path, fault }]);
  });

  test("is not whole where a file is gone, or where one came to it", async () => {
    files.delete("articles/day=undated/part-0.parquet");
    files.set("articles/day=2030-01-01/part-0.parquet", Buffer.from("PAR1"));
    expect((await verifyFrozen(folder)).faults).toEqual([
      { path: "articles/day=undated/part-0.parquet", fault: "missing" },
      { path: "articles/day=2030-01-01/part-0.parquet", fault: "foreign" },
    ]);
  });

  test("cannot be made whole by changing a file together with the manifest", async () => {
    const changed = files.get("manifest.json")?.toString().replace('"articles":9', '"articles":8');
    files.set("manifest.json", Buffer.from(changed ?? ""));
    const faults = (await verifyFrozen(folder)).faults.map(({ path }) => path);
    expect(faults).toContain("manifest.json");
  });

  test("nor by changing what it says of itself", async () => {
    const changed = files.get("freeze.json")?.toString().replace('"articles": 9', '"articles": 8');
    files.set("freeze.json", Buffer.from(changed ?? ""));
    expect((await verifyFrozen(folder)).faults).toEqual([{ path: "SHA256SUMS", fault: "changed" }]);
  });

  test.each(["", "no JSON", "{}"])("is none where freeze.json is %j", async (text) => {
    files.set("freeze.json", Buffer.from(text));
    const { faults, frozen } = await verifyFrozen(folder);
    expect(frozen).toBeNull();
    expect(faults).toEqual([{ path: "freeze.json", fault: "unreadable" }]);
  });
});

test.each(["../up", ".hidden", "Big", "a/b", "a b", "", "a".repeat(65), "a-"])(
  "%j is no corpus's name",
  (name) => expect(CorpusName.safeParse(name).success).toBe(false),
);
