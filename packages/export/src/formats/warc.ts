/**
 * WARC/1.1: every article's page as it was dropped, and its clean text beside it (`conversion`, which
 * refers to the page). A page whose drop told how its server answered is a `response` with the head
 * of HTTP, any other one a `resource`.
 */
import type { ExportItem } from "../rows/source.ts";
import { encoded } from "./characters.ts";
import type { ExportFormat } from "./format.ts";
import { httpMessage } from "./http-message.ts";
import { digestOf, recordIdOf, type WarcRecord, warcRecord } from "./warc-record.ts";

/** The date of a file that holds nothing. */
const noDate = "1970-01-01T00:00:00Z";

const info = [
  "software: Winnow",
  "format: WARC File Format 1.1",
  "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
  "",
].join("\r\n");

export const warc: ExportFormat = {
  name: "warc",
  extension: ".warc",
  folder: "all",
  holdsMany: true,
  isDated: true,
  isText: false,
  async *write(items, { newestCapturedAt }) {
    const date = newestCapturedAt ?? noDate;
    yield* warcRecord({
      type: "warcinfo",
      identity: `info ${date}`,
      date,
      contentType: "application/warc-fields",
      fields: [],
      block: encoded(info),
    });
    for await (const item of items) {
      for (const record of await recordsOf(item)) yield* warcRecord(record);
    }
  },
};

/** An article's records; where its page is gone, its text stands alone. */
async function recordsOf({ row, page: read }: ExportItem): Promise<WarcRecord[]> {
  const page = await read();
  const target = ["WARC-Target-URI", targetOf(row)] as const;
  const ofPage = `page ${row.doc_id} ${row.raw_key} ${row.captured_at}`;
  const text: WarcRecord = {
    type: "conversion",
    identity: `text ${row.doc_id} ${row.text_sha256}`,
    date: row.captured_at,
    contentType: "text/plain; charset=utf-8",
    fields: page === null ? [target] : [target, ["WARC-Refers-To", recordIdOf(ofPage)]],
    block: encoded(row.text),
  };
  if (page === null) return [text];
  return [
    page.http === null
      ? {
          type: "resource",
          identity: ofPage,
          date: row.captured_at,
          contentType: contentTypeOf(page.bytes),
          fields: [target],
          block: page.bytes,
        }
      : {
          type: "response",
          identity: ofPage,
          date: row.captured_at,
          contentType: "application/http; msgtype=response",
          fields: [target, ["WARC-Payload-Digest", digestOf(page.bytes)]],
          block: httpMessage(page.http, page.bytes),
        },
    text,
  ];
}

function targetOf({ url, doc_id }: ExportItem["row"]): string {
  return url !== null && URL.canParse(url) ? new URL(url).href : `urn:x-winnow:${doc_id}`;
}

/** As much of a page as its kind is read off. */
const sniffedBytes = 1024;

/** What bytes look like: markup, text, or neither (another charset of two bytes, a packed page). */
function contentTypeOf(page: Uint8Array): string {
  const start = Buffer.from(page.subarray(0, sniffedBytes)).toString("latin1");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
  if (/[\u0000-\u0008\u000e-\u001a]/.test(start)) return "application/octet-stream";
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(start) ? "text/html" : "text/plain";
}
