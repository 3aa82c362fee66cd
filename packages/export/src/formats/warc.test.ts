import { describe, expect, test } from "vitest";
import { WARCParser, type WARCRecord } from "warcio";
import { rowOf } from "../rows/row-of.ts";
import { bytesOf, fullArticle, itemsOf, sampleArticles } from "../testing/sample-articles.ts";
import { warc } from "./warc.ts";
import { digestOf, warcRecord } from "./warc-record.ts";

const about = { newestCapturedAt: "2021-03-04T05:06:07.000Z" };
const [plain] = sampleArticles(1);

function written(pages: readonly (Uint8Array | null)[]): Promise<Buffer> {
  const articles = [fullArticle, plain ?? fullArticle];
  const items = pages.map((page, n) => ({
    row: rowOf(articles[n] ?? fullArticle),
    page: async () => page && { bytes: page, http: null },
  }));
  return bytesOf(warc.write(itemsOf(items), about));
}

/** The records by another implementation's reader. */
async function readBack(bytes: Uint8Array) {
  const parser = new WARCParser([bytes], { parseHttp: false });
  const records: { record: WARCRecord; payload: Buffer }[] = [];
  for await (const record of parser) {
    records.push({ record, payload: Buffer.from(await record.readFully(false)) });
  }
  return records;
}

describe("WARC", () => {
  const page = Buffer.from("\ufeff <!doctype html>\r\n\r\nWARC/1.1\r\nContent-Length: 3\r\n\r\n");
  const packed = Uint8Array.from([0x1f, 0x8b, 0x08, 0x00, 0x00, 0x0d, 0x0a, 0xff]);

  test("gives every page back byte for byte, and its text beside it", async () => {
    const records = await readBack(await written([page, packed]));
    expect(records.map(({ record }) => record.warcType)).toEqual([
      "warcinfo",
      "resource",
      "conversion",
      "resource",
      "conversion",
    ]);
    expect(records[1]?.payload.equals(page)).toBe(true);
    expect(records[3]?.payload.equals(Buffer.from(packed))).toBe(true);
    expect(records[2]?.payload.toString()).toBe(rowOf(fullArticle).text);
    const types = records.map(({ record }) => record.warcHeaders.headers.get("Content-Type"));
    expect(types.slice(1, 4)).toEqual([
      "text/html",
      "text/plain; charset=utf-8",
      "application/octet-stream",
    ]);
  });

  test("names each record by its content, with true digests and lengths", async () => {
    const records = await readBack(await written([page, packed]));
    const ids = records.map(({ record }) => record.warcHeaders.headers.get("WARC-Record-ID"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}>$/);
    for (const { record, payload } of records) {
      const { headers } = record.warcHeaders;
      expect(headers.get("WARC-Block-Digest")).toBe(digestOf(payload));
      expect(headers.get("Content-Length")).toBe(String(payload.length));
    }
    const { headers } = records[2]?.record.warcHeaders ?? { headers: new Map() };
    expect(headers.get("WARC-Refers-To")).toBe(ids[1]);
    expect(headers.get("WARC-Target-URI")).toBe("https://example.org/a?b=c&d=%C3%A9");
  });

  test("has the answer of the server where the drop told it, as another reader reads it", async () => {
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "gzip",
      "x-note": "a\r\nSet-Cookie: b",
      "no name": "passed over",
    };
    const http = { status: 404, headers };
    const item = { row: rowOf(fullArticle), page: async () => ({ bytes: page, http }) };
    const bytes = await bytesOf(warc.write(itemsOf([item]), about));
    const found: WARCRecord[] = [];
    for await (const record of new WARCParser([bytes])) {
      if (record.warcType !== "response") continue;
      found.push(record);
      expect(Buffer.from(await record.readFully(false)).equals(page)).toBe(true);
      expect(record.httpHeaders?.statusCode).toBe(404);
      expect([...(record.httpHeaders?.headers.entries() ?? [])]).toEqual([
        ["content-length", String(page.length)],
        ["content-type", "text/html; charset=utf-8"],
        ["x-archive-orig-content-encoding", "gzip"],
        ["x-note", "a Set-Cookie: b"],
      ]);
      expect(record.warcHeaders.headers.get("WARC-Payload-Digest")).toBe(digestOf(page));
    }
    expect(found).toHaveLength(1);
  });

  test("keeps the text of an article whose page is gone", async () => {
    const records = await readBack(await written([null, packed]));
    expect(records.map(({ record }) => record.warcType)).toEqual([
      "warcinfo",
      "conversion",
      "resource",
      "conversion",
    ]);
    expect(records[1]?.record.warcHeaders.headers.has("WARC-Refers-To")).toBe(false);
  });

  test("lets no value begin another field", () => {
    const fields = [["WARC-Target-URI", "urn:a\r\nContent-Length: 0\r\n\r\nWARC/1.1"]] as const;
    const block = Buffer.from("text");
    const contentType = "text/plain";
    const about = { type: "conversion", identity: "a", date: "2021-03-04T05:06:07Z" } as const;
    const [head] = warcRecord({ ...about, contentType, fields, block });
    expect(
      Buffer.from(head ?? [])
        .toString()
        .split("\r\n"),
    ).toHaveLength(10);
  });

  test("has the digest of an empty block as RFC 4648 writes it", () => {
    const empty = "4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====";
    expect(digestOf(new Uint8Array())).toBe(`sha256:${empty}`);
  });
});
