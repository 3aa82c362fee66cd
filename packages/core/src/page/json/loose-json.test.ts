import { describe, expect, test } from "vitest";
import { decodeScriptText } from "./entities.ts";
import { parseLoose } from "./loose-json.ts";

const node = '{"@type":"Article","name":"Boats"}';
const value = { "@type": "Article", name: "Boats" };

describe("parseLoose", () => {
  test.each([
    [`// <![CDATA[\n${node};\n// ]]>`, "CDATA behind slashes"],
    [`/* <![CDATA[ */ ${node} /* ]]> */`, "CDATA within comments"],
    [`<!-- ${node} -->`, "a comment around it"],
    [`<!-- by a plugin -->${node}`, "a comment before it"],
    [`// <![CDATA[\n${node}\n// ]]&gt;`, "an escaped end"],
    [`var data = ${node};`, "an assignment"],
    ['{"@type":"Article", /* draft */ "name":"Boats"}', "a comment within it"],
    ['{"@type":"Article","name":"Boats",,}', "commas that nothing follows"],
    ['{"@type":"Article","name":"Boats"', "no end"],
    ['{"@type":"Article","name":"Boats","date":', "a key without its value"],
    ['{"@type":"Article","name":"Boats"]', "the wrong bracket"],
  ])("reads %j (%s)", (script) => {
    expect(parseLoose(script)).toEqual(value);
  });

  test.each<[string, unknown, string]>([
    ['{"a":"one\n\ttwo"}', { a: "one  two" }, "line ends in a string"],
    ['{"a":"the "Halde" sails"}', { a: 'the "Halde" sails' }, "marks in a string"],
    ['{"a":"C:\\quay"}', { a: "C:\\quay" }, "a backslash that escapes nothing"],
    [
      '{"a":"http://example.org/*x*/"}',
      { a: "http://example.org/*x*/" },
      "what looks like a comment",
    ],
    [`${node}${node}`, [value, value], "two in one script"],
    ["[1,2,]", [1, 2], "a list"],
  ])("reads %j as %j (%s)", (script, expected) => {
    expect(parseLoose(script)).toEqual(expected);
  });

  test.each(["", "window.x()", "not json", "<!-- -->", "///////", '"', "null"])(
    "reads nothing in %j",
    (script) => {
      expect(parseLoose(script)).toBeNull();
    },
  );

  test.each(["{", "[", '{"a":', '"', "/*", "//", "<!--", '{"a":"', ",", "\\"])(
    "comes to an end on a script full of %j",
    (piece) => {
      expect(() => parseLoose(`{${piece.repeat(5000)}`)).not.toThrow();
    },
  );
});

test.each([
  ["Ren&eacute; &amp;amp; Co", "René & Co"],
  ["a &lt;b&gt; c", "a <b> c"],
  ["AT&T & sons", "AT&T & sons"],
  ["&#13; plan &#13;", "  plan  "],
])("decodes %j as %j", (text, plain) => {
  expect(decodeScriptText(text)).toBe(plain);
});
