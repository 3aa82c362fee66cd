/** The readers, in the order in which they look at a drop. */
import type { Reader } from "./payload.ts";
import { isHtml, nameOfBinary, nameOfFeed } from "./sniff.ts";

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
    const name = nameOfBinary(bytes);
    return name === null ? null : { kind: "rejected", reason: "unsupported", detail: name };
  },
};

const readFeed: Reader = {
  name: "feed",
  read(source) {
    const name = nameOfFeed(source.decoded().text);
    return name === null ? null : { kind: "rejected", reason: "unsupported", detail: name };
  },
};

const readHtml: Reader = {
  name: "html",
  read(source) {
    const { text, encoding } = source.decoded();
    return isHtml(text) ? { kind: "html", html: text, encoding } : null;
  },
};

const readText: Reader = {
  name: "text",
  read(source) {
    return { kind: "text", ...source.decoded() };
  },
};

export const readers: readonly Reader[] = [
  readNothing, // first: whatever else holds of no bytes at all is meaningless
  readBinary, // before anything that decodes: a picture is text in no encoding
  readFeed, // before HTML: a feed's entries are full of it
  readHtml,
  readText, // last: any text is text
];
