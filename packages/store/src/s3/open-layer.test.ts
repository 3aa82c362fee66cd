import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { expect, test } from "vitest";
import { openLayer } from "./open-layer.ts";

const page = Buffer.from(`<!doctype html><p>${"The ferry sails again from Marrow. ".repeat(40)}`);
const max = 1_000_000;
const text = (opened: ReturnType<typeof openLayer>) =>
  opened.kind === "plain" ? Buffer.from(opened.bytes).toString() : null;

test.each([
  [gzipSync(page), "gzip"],
  [gzipSync(page), null],
  [gzipSync(page), "aws-chunked, gzip"],
  [Buffer.concat([gzipSync(page.subarray(0, 99)), gzipSync(page.subarray(99))]), "x-gzip"],
  [brotliCompressSync(page), "br"],
  [zstdCompressSync(page), "zstd"],
  [zstdCompressSync(page), null],
  [deflateSync(page), "deflate"],
  [deflateRawSync(page), "deflate"],
  [page, "gzip"],
  [page, "identity"],
  [page, null],
  [page, "compress"],
])("gives the page of %o with %j", (bytes, encoding) => {
  expect(text(openLayer(bytes, encoding, max))).toBe(page.toString());
});

test("opens one layer, not two", () => {
  const twice = gzipSync(gzipSync(page));
  expect(openLayer(twice, "gzip", max)).toMatchObject({ bytes: gzipSync(page) });
});

test("shows what came of a file that was cut off", () => {
  const cut = gzipSync(page).subarray(0, -12);
  expect(page.toString().startsWith(text(openLayer(cut, "gzip", max)) ?? "-")).toBe(true);
});

test.each(["gzip", "br", "zstd", "deflate"])("leaves a bomb of %s closed", (encoding) => {
  const bomb = Buffer.alloc(5_000_000);
  const pack = {
    gzip: gzipSync,
    br: brotliCompressSync,
    zstd: zstdCompressSync,
    deflate: deflateSync,
  };
  const packed = pack[encoding as keyof typeof pack](bomb);
  expect(openLayer(packed, encoding, max).kind).toBe("too-large");
});

test("keeps the bytes of a broken layer, and says so", () => {
  const broken = gzipSync(page).fill(0xff, 12, 60);
  expect(openLayer(broken, "gzip", max)).toEqual({
    kind: "plain",
    bytes: broken,
    note: expect.stringContaining("gzip passed over"),
  });
});
