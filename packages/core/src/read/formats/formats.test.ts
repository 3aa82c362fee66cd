import { expect, test } from "vitest";
import { readPayload } from "../index.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const prose =
  "The ferry office of Marrow opened a second landing stage on Monday, after two winters of work, and the mayor thanked the divers. ";
const article = `The second landing stage\nBy Ann Example\n${`${prose}\n`.repeat(4)}`;
const header =
  "From: Desk <desk@example.org>\nSubject: The stage\nDate: Mon, 4 Mar 2024 09:00:00 +0000";
const css = ".stage > a:hover { color: #123456; margin: 0 auto; }\n".repeat(20);
const js =
  "export const open = (stage) => { if (stage.open === true) { return stage.id; } };\n".repeat(20);
const qp = `<html lang=3D"en"><p>${"The ferry office of Marrow opened a second landing stage =\n".repeat(9)}<a href=3D"x" class=3D"y">`;

test.each([
  ['[core]\nname = gate\npath = /srv\n[remote "a"]\nurl = x.git\n', "settings (INI, TOML)"],
  [
    '[package]\nname = "gate"\nversion = "1"\n\n[dependencies]\nserde = "1"\ntokio = "1"',
    "INI, TOML",
  ],
  ["A_B=1\nexport C_D=2\n# three\nE=3\nF='4'\n", "settings"],
  [
    "name: gate\nparts:\n  web:\n    image: x:1\n    ports:\n      - 80:80\n  db: y\n",
    "settings (YAML)",
  ],
  [
    Array.from(
      { length: 6 },
      (_, at) => `10.0.0.${at} - - [12/May/2023:09:10:0${at} +0000] "GET /${at}"`,
    ).join("\n"),
    "a log of a program",
  ],
  [
    Array.from(
      { length: 6 },
      (_, at) => `2023-05-12T09:10:0${at}Z gate01 started worker ${at}`,
    ).join("\n"),
    "a log of a program",
  ],
  ['# by us\nmsgid ""\nmsgstr ""\n\nmsgid "open"\nmsgstr "offen"\n', "gettext"],
  ["WARC/1.1\r\nWARC-Type: response\r\n\r\n<html>", "WARC"],
  ["filedesc://a.arc 0.0.0.0 20240304090000 text/plain 76\n1 0 X\n<html>", "ARC"],
  [
    `From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\n${header}\nMIME-Version: 1.0\n\n<html>`,
    "MHTML",
  ],
  [
    'From: "Saved by Internet Explorer 11"\nSubject: A\nMIME-Version: 1.0\nContent-Type: text/html;\n\tcharset="utf-8"\nX-MimeOLE: Produced\n\n<html>',
    "MHTML",
  ],
  [`\n\n${header}\nMessage-ID: <1@example.org>\n\n${prose}`, "e-mail"],
  [`1234\n${header}\nMIME-Version: 1.0\n\n${prose}`, "e-mail"],
  [
    `Von: Ann\nGesendet: Montag, 4. März 2024 09:00\nAn: Bo\nBetreff: Anleger\n\n${prose}`,
    "e-mail",
  ],
  [`From ann@example.org Mon Mar  4 09:00:00 2024\n${header}\n\n${prose}`, "mbox"],
  ['{"title": "A", "text": "B"}', "JSON"],
  ['\ufeff// saved by us\n[{"title": "A"}, {"title": "B"}]', "JSON"],
  [`)]}',\n{"a": 1}`, "JSON"],
  ['{"title": "A", "text": "<p>B</p><p>C', "malformed at line 1"],
  ['{\n  "title": "A",\n  "text": oops\n}', "malformed at line 3, column 11"],
  ['{"title": "A"}\n{"title": "B"}\n{"title": "C', "lines of JSON, of which line 3 is malformed"],
  ['{"log": {"version": "1.2", "entries": []}}', "HAR"],
  ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', "JSON feed"],
  ['callback({"title": "A"});', "JSONP"],
  ["title,url,date\nA,https://example.org/a,2024-03-04\nB,https://example.org/b,2024-03-05", "CSV"],
  [`title;text\n"A";"${prose}\n\n${prose}"\n"B";"${prose}"\n`, "CSV"],
  ["day\tplace\tcount\n1\tMarrow\t4\n2\tMarrow\t5\n3\tSuther\t6", "TSV"],
  [css, "style sheet"],
  [`/* by us */\n@charset "utf-8";\n${css}`, "style sheet"],
  [css.replaceAll("\n", "").replaceAll(" ", ""), "style sheet"],
  [js, "JavaScript"],
  [
    `/*! Stage ${prose.repeat(2)} */\n!function(e){var t=e.stage;window.s=function(){return t&&t.id}}(this);`,
    "JavaScript",
  ],
  [
    "import os\n\ndef main(path):\n    for name in os.listdir(path):\n        print(name[0], {'a': 1})\n\nclass Stage(object):\n    def run(self):\n        return self.x == [1]\n",
    "Python",
  ],
  [
    `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg xmlns="http://www.w3.org/2000/svg"><text>${prose}</text></svg>`,
    "SVG",
  ],
  [
    '<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss version="0.91"><channel><item><description>&lt;p></description></item></channel></rss>',
    "RSS",
  ],
  ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry/></atom:feed>', "Atom"],
  [
    '<?xml version="1.0"?><article xmlns="http://docbook.org/ns/docbook"><para>A</para></article>',
    "XML document (article)",
  ],
  [
    btoa(`<!doctype html><p>${prose.repeat(3)} 1234`).replace(/(.{76})/g, "$1\n"),
    "base64 of an HTML page",
  ],
  ["3c68746d6c3e".repeat(30), "hexadecimal"],
  [qp, "quoted-printable"],
  ["\n \n%PDF-1.7\n1 0 obj", "PDF"],
  [`Warning: late\n%PDF-1.4\n1 0 obj <<>> endobj\n${prose}`, "PDF"],
  ["1\n00:00:01,000 --> 00:00:03,000\nThe ferry", "subtitles"],
  ["          1 of 2 DOCUMENTS\n\nA\n\n          2 of 2 DOCUMENTS\n\nB", "2 documents"],
  [
    `[Script Info]\nTitle: A\n\n[Events]\nDialogue: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,${prose}\n`,
    "subtitles (ASS)",
  ],
  [Array.from({ length: 5 }, (_, at) => `[00:1${at}.50]${prose}`).join("\n"), "LRC"],
  [
    "//! Gates.\nuse std::io;\n\npub struct Gate {\n    name: String,\n}\n\nimpl Gate {\n    pub fn open(&self) -> u32 {\n        3\n    }\n}\n",
    "Rust",
  ],
  [
    'require "json"\n\nmodule Quay\n  class Gate\n    def open(tide)\n      raise "x" if tide > 3\n      puts("open", tide)\n    end\n  end\nend\n',
    "Ruby",
  ],
  [`INSERT INTO articles (id, body) VALUES (1, '${prose}');\n`, "a dump of a database"],
  [`\\section{The stage}\n\\label{stage}\n${prose}\\cite{a}\n`, "LaTeX"],
  [
    `- title: A\n  body: |\n    ${prose}\n    ${prose}\n- title: B\n  body: |\n    ${prose}\n`,
    "YAML",
  ],
  [Array.from({ length: 5 }, (_, at) => `INFO:root:opening gate ${at}`).join("\n"), "a log"],
  [
    `a.b.TideException: late\n${Array.from({ length: 9 }, (_, at) => `\tat a.b.Gate.open${at}(Gate.java:${at})`).join("\n")}\nCaused by: a.b.NoTideError: x\n\t... 3 more\n`,
    "a log",
  ],
  [`var page = {"title": "A", "body": ["${prose}"]};\nwindow.x = page;\n`, "a script with data"],
  [
    Array.from({ length: 4 }, (_, at) => `${at},2024-03-0${at + 1},"A","${prose}"`).join("\n"),
    "without a header",
  ],
  [encodeURIComponent(`<html><p>${prose}</p></html>`), "percent"],
  [
    `<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "x">\n<article><para>${prose}</para></article>`,
    "XML document",
  ],
  [`<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="x">${prose}</A></DL>`, "bookmarks"],
  [
    `<html><head></head><body><pre style="white-space: pre-wrap;">{"title": "A &amp; B", "text": "${prose}"}</pre><div class="json-formatter-container"></div></body></html>`,
    "a JSON document, as a browser shows it",
  ],
])("names %j as %s", (source, name) => {
  expect(readPayload(utf8(source), "text/html")).toEqual({
    kind: "rejected",
    reason: "unsupported",
    detail: expect.stringContaining(name),
  });
});

test.each([
  [`${article}{"stage": 2, "open": true}\n${prose}`, "a line of JSON in an article"],
  [`[Photo: Ann Example]\n${article}`, "brackets at the head"],
  [`"${prose}"\n${prose}`, "a quotation at the head"],
  [
    `${article}\nFrom: the desk\nTo: everybody\nSubject: ferries\nDate: today\n\n${prose}`,
    "a letter quoted in an article",
  ],
  [
    `Date: 4 March 2024\nSource: Marrow Post\nTitle: The stage\n\n${article}`,
    "a head of a scrape that is no mail",
  ],
  [
    `Warning, ferries, and quays\n${`In Marrow, as in Suther, ${prose}\n`.repeat(5)}`,
    "commas in prose",
  ],
  [`${article}\nh1 { color: red; }\n.a { margin: 0; }\n${prose}`, "a rule of CSS in an article"],
  [`Use function open(stage) { return 1; } with care.\n${article}`, "a function in an article"],
  [`WARC files explained\nWARC/1.1 is the first line.\n${article}`, "an article about WARC"],
  [
    `What a PDF begins with\nThe first line is\n%PDF-1.4\nand nothing else.\n${article}`,
    "an article about PDF",
  ],
  [
    "ann: When does the ferry sail?\nbo: At nine, if the wind lets it.\nann: And the fare?\nbo: Four marks.\nann: Thanks!",
    "a talk of two in small letters",
  ],
  [`2024-03-04 09:00:00 The stage opens.\n${article}`, "one line with an instant"],
  [
    "name = gate\nThat is all that the file said, and nobody at the office knew more than that.",
    "one setting",
  ],
  [
    `A talk\n${Array.from({ length: 6 }, (_, at) => `[00:0${at}:12] ${prose}`).join("\n")}`,
    "a talk with its times",
  ],
  [Array.from({ length: 6 }, (_, at) => `09:0${at} ${prose}`).join("\n"), "a live report"],
  [Array.from({ length: 6 }, (_, at) => `2024-03-0${at + 1}: ${prose}`).join("\n"), "a chronicle"],
  [`INFO: the office is open again.\n${article}`, "one line that opens as a log's"],
  [`Error: what went wrong at the quay\n${article}`, "a headline with a colon"],
  [
    `1, 2, 3 and go, said the mayor\n2, 3 and 4 followed\n3, 4 and 5 too\n${article}`,
    "numbers before commas",
  ],
  ["Zażółć gęślą jaźń ".repeat(20), "words without a sentence"],
  [`2024\n${article}`, "a number above an article"],
  [`# comment\n${article}`, "one number sign"],
])("keeps %j a text: %s", (source) => {
  expect(readPayload(utf8(source), null).kind).toBe("text");
});

test.each([
  [`<!doctypehtml><title>A</title>${prose}`, "a doctype as minifiers write it"],
  [
    `<svg viewBox="0 0 1 1"><path d="M0"/></svg><div><p>${prose}</p></div>`,
    "a drawing before the page",
  ],
  [
    `HTTP/1.1 200 OK\r\nDate: now\r\nContent-Type: text/html\r\n\r\n<html><p>${prose}`,
    "the header of a response",
  ],
  [`<style>${css}</style><p>${prose}</p>`, "a style sheet before the page"],
  [`<pre>{"a": 1}</pre><p>${prose}</p>`, "JSON in a page"],
  [
    `<html><head></head><body><pre>${prose}\n\n${prose}</pre></body></html>`,
    "a text that a browser shows",
  ],
  [
    `<html><body><pre>{"a": 1}</pre><h1>The stage</h1><p>${prose}</p></body></html>`,
    "JSON above an article",
  ],
])("reads %j as a page: %s", (source) => {
  expect(readPayload(utf8(source), null).kind).toBe("html");
});
