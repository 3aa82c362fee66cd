import { expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

test.each([
  [Buffer.from("\ufeffäö"), "äö", "a byte order mark is no text"],
  [Buffer.from('<meta charset="koi8-r">äö'), '<meta charset="koi8-r">äö', "valid UTF-8 wins"],
  [bytes('<meta charset="koi8-r">\xc1\xc2'), '<meta charset="koi8-r">аб', "the declared charset"],
  [bytes("<meta charset=nonsense>\xe4"), "<meta charset=nonsense>ä", "a charset nobody knows"],
  [bytes("\x93a\x94 \xe4"), "“a” ä", "nothing declared"],
])("decodes %o to %j: %s", (page, text) => {
  expect(decodePage(page)).toBe(text);
});
