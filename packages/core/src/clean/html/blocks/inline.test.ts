import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { htmlOfFlight } from "../flight-data.ts";
import { blocksOf } from "./walk.ts";

const documentOf = (html: string) => blocksOf(parsePage(html).root);
const textsOf = (html: string) => documentOf(html).lines.map(({ source }) => source);

test.each([
  ['<p><img class="drop-cap" alt="W">e left.', "We left.", "a drop cap"],
  ['<p><img alt="W" src="w.png">e left.', "We left.", "a drop cap that no class names"],
  ['<p><img alt="„W" src="w.png"> left.', "left.", "a sign that no letters go on from"],
  ['<p>Thanks <img alt="🙂" src="s.png"> all', "Thanks 🙂 all", "an emoji"],
  [
    '<p>It is <img class="latex" alt="a^2 + b^2"> long',
    "It is a^2 + b^2 long",
    "a formula as a picture",
  ],
  ["<p>So <math><mi>a</mi><mo>=</mo><mn>2</mn></math>.", "So a = 2.", "a formula of signs"],
  [
    '<p>So <math alttext="{\\displaystyle x^2}"><mi>x</mi></math> grows',
    "So x^2 grows",
    "a formula with its TeX",
  ],
  [
    '<p>So <span class="katex"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math><span class="katex-html" aria-hidden="true">α</span></span> grows',
    "So \\alpha grows",
    "a formula that is drawn a second time",
  ],
  [
    '<p>The <img alt="A boat at the quay" src="b.jpg"> sails',
    "The sails",
    "a picture that is a picture",
  ],
  [
    "<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>が開いた",
    "港が開いた",
    "a reading over the characters",
  ],
  ["<p>It cost <del>39</del> <ins>41</ins> marks", "It cost 41 marks", "a correction"],
  ["<p>It cost <s>39</s> <ins>41</ins> marks", "It cost 41 marks", "a correction in the old way"],
  ["<p>My <s>boss</s> friend left", "My boss friend left", "a joke"],
  ['<p>As said.<sup><a href="#fn3">3</a></sup> Then', "As said. Then", "the mark of a note"],
  ["<p>E = mc<sup>2</sup>", "E = mc2", "a power"],
  ["<p>The 2<sup>nd</sup> boat", "The 2nd boat", "an ordinal"],
  [
    '<div><span class="label">Length</span><span class="value">90 m</span></div>',
    "Length 90 m",
    "a label and its value",
  ],
  ['<p><span class="first">T</span><span>he boat', "The boat", "a word in two spans"],
  [
    '<pre><code><span class="lineno">1</span>a = 1</code></pre>',
    "a = 1",
    "the number of a line of code",
  ],
  ['<p>See <span class="ln">1</span> of it', "See 1 of it", "a number in the text"],
])("reads %j as %j: %s", (html, text) => {
  expect(textsOf(html)).toEqual([text]);
});

test("notes what it cuts from a line", () => {
  expect(documentOf("<p>It cost <del>39</del> <ins>41</ins> marks").trace()).toEqual([
    { at: 1, pass: "read-page", reason: "struck out", text: "39" },
  ]);
});

test("reads a shadow root, and no other template", () => {
  const html = "<x-story><template shadowrootmode=open><p>In the shadow</p></template></x-story>";
  expect(textsOf(html)).toEqual(["In the shadow"]);
  expect(textsOf("<template><p>For later</p></template>")).toEqual([]);
});

test("keeps what nests deeper than elements may", () => {
  const deep = `${"<div>".repeat(900)}<p>One</p><p>Two <b>bold</b></p>${"</div>".repeat(900)}<p>Three`;
  expect(textsOf(deep)).toEqual(["One", "Two bold", "Three"]);
});

test("notes that a page goes on behind the last node that is read", () => {
  const document = documentOf("<p>a</p>".repeat(200_001));
  expect(document.trace()).toEqual([
    expect.objectContaining({
      pass: "read-page",
      reason: "behind the first 400000 nodes of the page",
    }),
  ]);
});

test.each([
  ["<p>One</p><p>Two</p>", "<p>One</p><p>Two</p>", "bare HTML"],
  [
    '2:T13,<p>One &amp; ü</p>3:["$","div",null,{"dangerouslySetInnerHTML":{"__html":"$2"}}]\n',
    "<div><p>One &amp; ü</p></div>",
    "a text that an element refers to",
  ],
  [
    '1:["$","$L4",null,{"children":["$","p","k",{"className":"x","children":["a < b",["$","b",null,{"children":"!"}]]}]}]\n',
    "<p>a &lt; b<b>!</b></p>",
    "elements",
  ],
  ['0:{"url":"/p/1","title":"A name"}\n', "", "data without text"],
  ["5:T", "", "a row that breaks off"],
])("writes flight data %j as %j: %s", (data, html) => {
  expect(htmlOfFlight(data)).toBe(`<main>${html}</main>`);
});
