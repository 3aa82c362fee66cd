/** The readers, in the order in which they look at a drop. */

import { withoutInvisible, withoutInvisibleReferences } from "../text/invisible.ts";
import { repairDoubleEncoding } from "../text/mojibake.ts";
import { oddCharactersOf } from "../text/odd-characters.ts";
import { withoutTwiceEncoded } from "../text/twice-encoded.ts";
import { nameOfBinary } from "./formats/binary.ts";
import { isHtml } from "./formats/html.ts";
import { nameOfContainer, nameOfData } from "./formats/index.ts";
import type { Decoded, Reader } from "./payload.ts";
import { provenanceOf, withoutToolbars } from "./saved/provenance.ts";
import { readMarkdown } from "./scrape/markdown-page.ts";

const readNothing: Reader = {
  name: "nothing",
  read({ bytes }) {
    // Byte order marks, white space and NULs are no content in any encoding.
    for (const byte of bytes) {
      if (byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte < 0xfe)
        return null;
    }
    return {
      kind: "rejected",
      reason: "empty",
      detail: `${bytes.length} bytes, none of them text`,
    };
  },
};

const readBinary: Reader = {
  name: "binary",
  read({ bytes }) {
    return unsupported(nameOfBinary(bytes));
  },
};

const readContainer: Reader = {
  name: "container",
  read(source) {
    return unsupported(nameOfContainer(source.decoded().text));
  },
};

const readHtml: Reader = {
  name: "html",
  read(source) {
    const decoded = source.decoded();
    if (!isHtml(decoded.text)) return null;
    const { text, notes } = mended(decoded);
    const { html, count } = withoutTwiceEncoded(withoutInvisibleReferences(text));
    if (count > 0) notes.push(`${count} character references were encoded twice`);
    const provenance = provenanceOf(html);
    return {
      kind: "html",
      html: withoutToolbars(html),
      encoding: decoded.encoding,
      provenance,
      notes,
    };
  },
};

const readData: Reader = {
  name: "data",
  read(source) {
    return unsupported(nameOfData(source.decoded().text));
  },
};

const readMarkdownScrape: Reader = {
  name: "markdown",
  read(source) {
    const decoded = source.decoded();
    const { text, notes } = mended(decoded);
    const page = readMarkdown(text);
    return page === null ? null : { kind: "html", ...page, encoding: decoded.encoding, notes };
  },
};

const readText: Reader = {
  name: "text",
  read(source) {
    const decoded = source.decoded();
    return { kind: "text", ...mended(decoded), encoding: decoded.encoding, provenance: null };
  },
};

export const readers: readonly Reader[] = [
  readNothing, // first: whatever else holds of no bytes at all is meaningless
  readBinary, // before anything that decodes: a picture is text in no encoding
  readContainer, // before HTML: a feed's entries and a mail's parts are full of it
  readHtml,
  readData, // after HTML: a page may begin with a style sheet
  readMarkdownScrape, // before text, which it is too
  readText, // last: any text is text
];

function unsupported(name: string | null) {
  return name === null
    ? null
    : ({ kind: "rejected", reason: "unsupported", detail: name } as const);
}

/** Undoes what happened to the text on its way: encoding twice, characters that nobody sees. */
function mended({ text, notes = [] }: Decoded): { text: string; notes: string[] } {
  const odd = oddCharactersOf(text);
  const { text: repaired, parts, misreadAs } = repairDoubleEncoding(text, odd);
  const said = [...notes];
  if (parts > 0) said.push(`${parts} parts were UTF-8 read as ${misreadAs} and encoded again`);
  return { text: withoutInvisible(repaired, parts > 0 ? undefined : odd), notes: said };
}
