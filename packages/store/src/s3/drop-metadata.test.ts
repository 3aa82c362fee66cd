import { expect, test } from "vitest";
import { decodeWords, encodeWords, readDropMetadata } from "./drop-metadata.ts";

const droppedAt = "2026-01-10T12:00:00.000Z";
const read = (metadata: Record<string, string>) => readDropMetadata({ metadata, droppedAt });

test.each([
  ["a day", "2020-10-05", "2020-10-05T00:00:00.000Z"],
  ["an instant in another zone", "2020-10-05T09:30+02:00", "2020-10-05T07:30:00.000Z"],
  ["a leap day", "2024-02-29", "2024-02-29T00:00:00.000Z"],
  ["the day after arrival, for clocks differ", "2026-01-11", "2026-01-11T00:00:00.000Z"],
])("takes %s for the instant of the capture", (_, given, capturedAt) => {
  expect(read({ "captured-at": given })).toMatchObject({ capturedAt, notes: [] });
});

test.each([
  ["30 February", "2020-02-30", /month 2 has no day 30/],
  ["31 April with a time", "2020-04-31T10:00:00Z", /month 4 has no day 31/],
  ["29 February of a common year", "2023-02-29", /month 2 has no day 29/],
  ["the year 2999", "2999-01-01", /after the arrival/],
  ["the year 0", "0000-01-01", /from 1990 on/],
  ["a time without a zone", "2020-10-05T09:30:00", /expected an ISO 8601 instant/],
  ["a thirteenth month", "2020-13-01", /expected an ISO 8601 instant/],
  ["words", "yesterday", /expected an ISO 8601 instant/],
])("passes over %s, with a note", (_, given, note) => {
  const { capturedAt, notes } = read({ "captured-at": given });
  expect(capturedAt).toBeNull();
  expect(notes).toEqual([expect.stringMatching(note)]);
});

test.each([
  ["as it is", "https://news.example.org/a?b=c#d", "https://news.example.org/a?b=c#d"],
  ["as base64 words", "=?UTF-8?B?aHR0cHM6Ly9leGFtcGxlLm9yZy/DvA==?=", "https://example.org/%C3%BC"],
  ["as quoted words", "=?utf-8?Q?https://example.org/=C3=BC?=", "https://example.org/%C3%BC"],
  [
    "in two words",
    "=?UTF-8?Q?https://example.org/=C3=BC?= =?UTF-8?Q?-and-more?=",
    "https://example.org/%C3%BC-and-more",
  ],
  ["as bytes of UTF-8", "https://example.org/\u00c3\u00bc", "https://example.org/%C3%BC"],
])("reads a url that is given %s", (_, given, url) => {
  expect(read({ url: given })).toMatchObject({ url, notes: [] });
});

test.each([
  ["https://reader:secret@example.org/a", "https://example.org/a"],
  ["https://reader@example.org/a", "https://example.org/a"],
])("keeps no name and no password of %s", (given, url) => {
  const read_ = read({ url: given });
  expect(read_.url).toBe(url);
  expect(read_.notes).toEqual([expect.stringContaining("left out")]);
  expect(JSON.stringify(read_)).not.toMatch(/secret|reader/);
});

test.each(["ftp://example.org/", "javascript:alert(1)", "no url", "=?UTF-8?B?????=", ""])(
  "passes over the url %j, with a note",
  (given) => {
    expect(read({ url: given })).toMatchObject({ url: null, notes: [expect.any(String)] });
  },
);

test("quotes no password of an address that it passes over", () => {
  const { notes } = read({ url: "ftp://reader:secret@example.org/" });
  expect(notes.join()).not.toContain("secret");
});

test.each([
  [{ "http-status": "404" }, { http: { status: 404, headers: {} }, notes: [] }],
  [{ "http-status": "600" }, { http: null, notes: [expect.any(String)] }],
  [{ "http-status": "OK" }, { http: null, notes: [expect.any(String)] }],
  [
    { title: "=?UTF-8?B?w7w=?=", author: "Mara Quill" },
    { given: { title: "ü", author: "Mara Quill" } },
  ],
  [{}, { http: null, given: null, notes: [] }],
])("reads of %j what the page was served and given as", (metadata, expected) => {
  expect(read(metadata)).toMatchObject(expected);
});

test.each(["plain", "ü", "日本語 page", "=?x?="])(
  "encoding %j and decoding it gives it back",
  (text) => {
    expect(decodeWords(encodeWords(text))).toBe(text);
    expect(encodeWords(text)).toMatch(/^[\x20-\x7e]*$/);
  },
);

test.each(["=?nothing?B?aGk=?=", "=?UTF-8?B?/w==?=", "a =? b", "caf\u00e9"])(
  "leaves %j as it is",
  (text) => {
    expect(decodeWords(text)).toBe(text);
  },
);
