import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { maxDropBytes, maxPageBytes } from "../records/limits.ts";
import { readPayload } from "./index.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["<!doctype html><p>Hi", "html", "a doctype"],
  ["\ufeff\n <!-- saved --> <HTML><body>Hi", "html", "a mark, space and a comment before the root"],
  ['<div class="a">Hi</div>', "html", "a scrap of a page"],
  ["HTTP/1.1 200 OK\r\n\r\n<html><p>Hi", "html", "a root further down"],
  ['<?xml version="1.0"?><html xmlns="x"><p>Hi', "html", "XHTML is no feed"],
  ["Skip to content\nThe ferry sails again.", "text", "plain words"],
  ["<3 is a heart, said the captain.", "text", "an angle bracket that opens no tag"],
  ["<Ctrl> and <Alt> are keys.", "text", "names in brackets that are no HTML"],
  ["Write <p>text</p> for a paragraph.", "text", "a text about HTML"],
  ["ï»¿<html><p>Hi", "html", "a mark of byte order that was decoded as letters"],
  [
    `Warning: no such table on line 7\n${"<p>Hi</p>".repeat(5)}`,
    "html",
    "a warning before the page",
  ],
  [
    `HTTP/1.1 200 OK\r\nX: ${"y".repeat(500)}\r\n\r\n<html>`,
    "html",
    "a long header before the page",
  ],
  ["The <head> of a page\nWhat stands in it.", "text", "a headline about HTML"],
  [
    `${"The ferry sails. ".repeat(30)}\n${"<p>Hi</p>".repeat(5)}`,
    "text",
    "a text with a box of HTML",
  ],
  [`${"The ferry sails. ".repeat(30)}\n<body>\nso it begins`, "text", "a text that quotes a page"],
  ["# Title\n\nSome *text*.", "text", "Markdown"],
])("reads %j as %s: %s", (source, kind) => {
  expect(readPayload(utf8(source), "application/octet-stream").kind).toBe(kind);
});

test.each([
  ["", "empty", "0 bytes"],
  [" \n\t\0", "empty", "none of them text"],
  ["%PDF-1.7\n%x", "unsupported", "PDF"],
  ["\x89PNG\r\n\x1a\n", "unsupported", "PNG"],
  ["\xff\xd8\xff\xe0", "unsupported", "JPEG"],
  ["GIF89a", "unsupported", "GIF"],
  ["PK\x03\x04rest", "unsupported", "ZIP"],
  ["\x1f\x8b\x08\0", "unsupported", "GZIP"],
  ["RIFF....WEBPVP8 ", "unsupported", "WebP"],
  ["ab\0\x01\x02cd\0\x03", "unsupported", "binary data"],
  ['<?xml version="1.0"?><!-- by us -->\n<rss version="2.0">', "unsupported", "RSS"],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', "unsupported", "Atom"],
  ["<urlset><url><loc>x</loc></url></urlset>", "unsupported", "sitemap"],
])("rejects %j as %s", (source, reason, detail) => {
  const payload = readPayload(bytes(source), "text/html");
  expect(payload).toMatchObject({ kind: "rejected", reason });
  expect(payload).toHaveProperty("detail", expect.stringContaining(detail));
});

test("rejects what is too large unread, and reads what is as large as allowed", () => {
  const page = new Uint8Array(maxPageBytes + 1).fill(0x61);
  expect(readPayload(page, null)).toMatchObject({ kind: "rejected", reason: "too-large" });
  expect(readPayload(page.subarray(1), null).kind).toBe("text");
});

test("does not look for embedded files in a drop that is too large", () => {
  const picture = `<img src="data:image/png;base64,${"A".repeat(1000)}">`;
  const page = `<html><p>Hi</p>${picture.repeat(Math.ceil(maxDropBytes / picture.length))}`;
  expect(readPayload(utf8(page), null)).toMatchObject({ kind: "rejected", reason: "too-large" });
  expect(readPayload(utf8(page.slice(0, maxPageBytes * 2)), null).kind).toBe("html");
});

test("reads a page in windows-1251 that the web server called Latin 1", () => {
  const path = "../../../../fixtures/pages/russian-in-windows-1251/source.html";
  const page = readFileSync(new URL(path, import.meta.url));
  expect(page.includes(0xd0) && !page.toString("utf8").includes("Мост")).toBe(true);
  const payload = readPayload(page, "text/html; charset=ISO-8859-1");
  expect(payload).toMatchObject({ kind: "html", encoding: "windows-1251" });
  expect(payload).toHaveProperty("html", expect.stringContaining("Мост через Тишанку"));
});
