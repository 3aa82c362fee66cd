/**
 * The program of CLD3 as it stands in the package: in base64, inside its loader. The loader starts it
 * asynchronously alone and leaks sixteen bytes a call, so that its bytes are taken out instead. The
 * package's version is pinned, as `program.ts` knows how this very program was linked.
 */
import loader from "cld3-asm/dist/cjs/lib/node/cld3.js";

const mark = "base64,";
/** Characters of the shortest program that can be meant. */
const minLength = 1000;
const foreign = /[^A-Za-z0-9+/=]/g;

/** The program in base64. Throws where the package has another form. */
export function programInPackage(): string {
  const source = Function.prototype.toString.call(loader);
  // Looked for by its ends: a pattern of a thousand and more characters takes 30 ms over a megabyte.
  for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1)) {
    const start = at + mark.length;
    foreign.lastIndex = start;
    const end = foreign.exec(source)?.index ?? source.length;
    if (end - start >= minLength) return source.slice(start, end);
  }
  throw new Error("cld3-asm: no program in its loader; expected 4.0.0");
}
