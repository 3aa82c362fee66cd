import { zstdCompressSync } from "node:zlib";
import { sha256, type Version } from "@winnow/core/records";
import { noMetadata } from "@winnow/core/testing";
import { expect, test } from "vitest";
import { dictionary } from "./version-dictionary.ts";
import { decodeVersion, encodeVersion } from "./version-item.ts";

const version: Version = {
  textHash: "a".repeat(64),
  extraction: {
    ...noMetadata,
    ...{ wordCount: 3, captions: [], quality: null, removedLineCount: 0, release: "1" },
    blocks: [{ text: "The ferry sailed.", role: "paragraph", at: 3, chance: 0.97 }],
  },
  ...{ raw: { key: "raw/a", codec: "zstd" }, url: null, givenUrl: null, collection: "news" },
  first: { at: "2025-01-01T00:00:00.000Z", captureId: "b".repeat(32) },
};

test("a version comes back as it was packed, in under half of what it takes without a dictionary", () => {
  const document = encodeVersion(version);
  expect(decodeVersion(document)).toEqual(version);
  const plain = zstdCompressSync(JSON.stringify(version));
  expect(document.length).toBeLessThan(plain.length / 2);
});

test("the dictionary is the one that stored versions were packed with", () => {
  expect(sha256(dictionary)).toBe(
    "7a8f6ad799328c31988da48103af59a43bf6121a83636a1f5bfbf8ccd9a9caaf",
  );
});

test("a document of another dictionary, or of none, is a fault that names it", () => {
  const document = encodeVersion(version);
  const other = Buffer.concat([Buffer.from([2]), document.subarray(1)]);
  expect(() => decodeVersion(other)).toThrow("dictionary 2, expected 1");
  expect(() => decodeVersion(document.subarray(1))).toThrow("expected 1");
});
