import { expect, test } from "vitest";
import { captureRecordOf, identityOf } from "./capture-records.ts";
import { extract } from "./extract.ts";

const at = "2026-01-01T00:00:00.000Z";
const drop = {
  ...{ key: "inbox/a/page.html", collection: "a", etag: "e", droppedAt: at, sizeBytes: 1 },
  ...{ url: null, capturedAt: null, contentType: null, http: null, given: null, notes: [] },
};
const recordOf = (html: string) => {
  const capture = {
    ...{ url: null, capturedAt: at, contentType: null },
    bytes: new TextEncoder().encode(html),
  };
  return captureRecordOf(drop, identityOf(drop, capture), extract(capture));
};

test("the record of a rejected page has its title, day and publisher, and no words", () => {
  const head =
    '<meta property="og:site_name" content="Quay Post"><meta name="date" content="2020-03-02">';
  const html = `<!doctype html><html><head>${head}<title>A landing stage</title></head><p>Soon.</p></html>`;
  expect(recordOf(html)).toMatchObject({
    title: "A landing stage",
    publishedAt: "2020-03-02",
    publisher: "Quay Post",
    words: 0,
  });
});

test("the record of bytes that nothing reads has none of them", () => {
  expect(recordOf("%PDF-1.7\n")).toMatchObject({ title: null, publishedAt: null, publisher: null });
});
