import { expect, test } from "vitest";
import { parsePage } from "../../page/page.ts";
import { cleanPage } from "./index.ts";

const sentences = [
  "The night ferry to Orrin left the quay on Monday with forty passengers, eleven months after the storm.",
  "Its captain, Pelle Storm, said that the engines had been rebuilt twice and that he trusted neither yet.",
  "The council paid four million marks for the repair, a sum that the opposition called a scandal at once.",
  "Fishermen from the north complained that the new timetable leaves them no time to bring in their catch.",
];
const html = sentences.map((sentence) => `<p>${sentence}</p>`).join("");
const messages = { error: "Something went wrong.", title: "Night ferry", ok: ["Yes", "No"] };

const page = (script: string) =>
  cleanPage(
    parsePage(`<html><title>Night ferry</title><body><div id=app></div>${script}</body></html>`),
  );

test.each([
  [
    `<script id=__NEXT_DATA__ type=application/json>${JSON.stringify({ messages, props: { post: { html } } })}</script>`,
    "markup",
  ],
  [
    `<script type=application/json>${JSON.stringify({ blocks: sentences.map((text) => ({ type: "p", text })) })}</script>`,
    "paragraphs one by one",
  ],
  [
    `<script>window.__STATE__ = ${JSON.stringify({ messages, story: { html, again: html } })};</script>`,
    "a value that a script sets, with a copy",
  ],
])("finds the text in %.60j: %s", (script) => {
  expect(page(script).text.split("\n")).toEqual(sentences);
});

test.each([
  [`<script type=application/json>${JSON.stringify(messages)}</script>`, "messages alone"],
  [`<script type=application/json>${html}</script>`, "no JSON"],
  [`<script>track("${sentences.join(" ")}")</script>`, "a call"],
  [`<script type=application/json>${"[".repeat(500)}</script>`, "lists without end"],
])("finds none in %.60j: %s", (script) => {
  expect(["no-text", "too-short"]).toContain(page(script).verdict?.reason);
});

test("does not look for state beside a text of the page's own", () => {
  const shown = `<article><h1>Night ferry</h1>${html}</article>`;
  const state = JSON.stringify({
    other: "A text that the page does not show, though it is long enough to be a paragraph.",
  });
  const { text } = page(`${shown}<script type=application/json>${state}</script>`);
  expect(text.split("\n")).toEqual(sentences);
});
