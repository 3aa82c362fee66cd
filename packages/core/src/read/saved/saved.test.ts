import { expect, test } from "vitest";
import { maxPageBytes } from "../../records/limits.ts";
import { readPayload } from "../index.ts";
import { withoutDataUris } from "./data-uris.ts";
import { provenanceOf } from "./provenance.ts";

const url = "https://paper.example.org/a?b=1";

test.each([
  [
    `<html><!--\n Page saved with SingleFile \n url: ${url} \n saved date: Mon Mar 04 2024 10:00:00 GMT+0100 (Mitteleuropäische Zeit)\n-->`,
    "2024-03-04T09:00:00.000Z",
  ],
  [`<!-- saved from url=(0031)${url} -->`, null],
  [
    "<!-- Mirrored from paper.example.org/a?b=1 by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 04 Mar 2024 09:00:00 GMT -->",
    "2024-03-04T09:00:00.000Z",
  ],
  [
    `<!-- Saved from ${url} at 2024-03-04T09:00:00Z using monolith v2.8.1 -->`,
    "2024-03-04T09:00:00.000Z",
  ],
  [
    `<html data-scrapbook-source="${url}" data-scrapbook-create="20240304090000123">`,
    "2024-03-04T09:00:00.000Z",
  ],
  [
    `<link rel="canonical" href="https://web.archive.org/web/20240304090000/${url}">`,
    "2024-03-04T09:00:00.000Z",
  ],
  [
    `<link rel="bookmark" href="http://archive.today/20240304090000/${url}">`,
    "2024-03-04T09:00:00.000Z",
  ],
  [
    `<META name="savepage-url" content="${url}"><META name="savepage-date" content="Mon Mar 04 2024 10:00:00 GMT+0100">`,
    "2024-03-04T09:00:00.000Z",
  ],
  [
    `<div>This is Google's cache of <a href="${url}">it</a>, as it appeared on 4 Mar 2024 09:00:00 GMT.`,
    "2024-03-04T09:00:00.000Z",
  ],
  [`<meta name="wiz-source" content="${url}">`, null],
  [
    `<script>__wm.wombat("${url}","20240304090000","https://web.archive.org/","web")</script>`,
    "2024-03-04T09:00:00.000Z",
  ],
])("takes address and time from %j", (html, capturedAt) => {
  expect(provenanceOf(`<!doctype html>${html}<p>Text`)).toMatchObject({ url, capturedAt });
});

test.each([
  ["<!-- saved from url=(0014)about:internet -->", "the mark that lets scripts run"],
  ["<!-- saved from url=(0026)file:///home/ann/page.html -->", "a file"],
  ["<!-- saved from url=(0022)http://localhost:8080/a -->", "a local host"],
  [`<p>Page saved with SingleFile, url: ${url}</p>`, "words in the text"],
  [`<link rel="canonical" href="${url}">`, "an outlet's own address"],
])("takes none from %j: %s", (html) => {
  expect(provenanceOf(html)).toBeNull();
});

const ascii = (text: string) => new TextEncoder().encode(text);
const embedded = "A".repeat(3000);

test.each([
  [`<img src="data:image/png;base64,${embedded}">`, '<img src="data:image/png;base64,">'],
  [`a{b:url(data:font/woff2;base64,${embedded})}`, "a{b:url(data:font/woff2;base64,)}"],
  [`<img src=data:image/png;base64,${embedded}>`, "<img src=data:image/png;base64,>"],
  [
    `<p style='a:url("data:image/svg+xml,%3Csvg ${embedded}")'>`,
    `<p style='a:url("data:image/svg+xml,")'>`,
  ],
])("takes %j out", (page, rest) => {
  expect(new TextDecoder().decode(withoutDataUris(ascii(page)))).toBe(rest);
});

test.each([
  ['<img src="data:image/gif;base64,R0lGOD">', "a short one"],
  [`The data: one, two, ${embedded}`, "a word with a colon"],
  [`<img src="data:image/png;base64,${embedded}`, "one that is never closed"],
  ["data:,data:,data:,data:", "marks without end"],
])("leaves %j: %s", (page) => {
  expect(withoutDataUris(ascii(page))).toEqual(ascii(page));
});

test("measures a page without its pictures, and says what it measured", () => {
  const picture = (size: number) => `<img src="data:image/png;base64,${"A".repeat(size)}">`;
  expect(readPayload(ascii(`<p>Text${picture(maxPageBytes + 1)}`), null).kind).toBe("html");
  const large = readPayload(ascii(`${picture(5000)}<p>${"a ".repeat(maxPageBytes / 2)}`), null);
  expect(large).toMatchObject({
    reason: "too-large",
    detail: expect.stringContaining("without the 5000"),
  });
});

test("leaves the bar of an archive out of the page", () => {
  const bar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>Gift</p><!-- END WAYBACK TOOLBAR INSERT -->";
  expect(readPayload(ascii(`<html>${bar}<p>Text`), null)).toHaveProperty("html", "<html><p>Text");
});
