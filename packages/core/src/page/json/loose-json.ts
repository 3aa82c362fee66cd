/** JSON as pages carry it in scripts: wrapped, commented, cut off, and written by hand. */

/** Longer scripts are parsed as they stand or not at all: repairs copy them. */
const maxRepaired = 500_000;

/**
 * Parses a script: as it stands, then less what is no JSON around and between its values, then with
 * what is open at its end closed. `null` for what remains unreadable.
 *
 * @example
 * in:  // <![CDATA[\n{"name": "Ferry", /* draft *\/ "tags": ["a",],}; // ]]>
 * out: {"name":"Ferry","tags":["a"]}
 */
export function parseLoose(script: string): unknown {
  const whole = parse(script);
  if (whole !== undefined || script.length > maxRepaired) return whole ?? null;
  const { values, open } = valuesIn(script);
  const read = values.map(parse).filter(isSome);
  const last = open === null ? undefined : parse(open);
  if (isSome(last)) read.push(last);
  return read.length > 1 ? read : (read[0] ?? null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a broken script is the page's affair: it declares what can be read of it
  }
}

function isSome(value: unknown): value is NonNullable<unknown> {
  return value !== undefined && value !== null;
}

interface Values {
  /** The objects and lists of the script, each as clean JSON. */
  values: string[];
  /** One that the script's end leaves open, closed. */
  open: string | null;
}

const escaped = /["\\/bfnrt]/;

/**
 * Copies the objects and lists of a text in one walk: comments, CDATA marks and all other words
 * between its values are left out, line ends within strings become spaces, commas that nothing
 * follows go, and single quotes are made double.
 */
function valuesIn(text: string): Values {
  const values: string[] = [];
  const brackets: string[] = [];
  let out = "";
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const skipped =
      brackets.length > 0 || character === "/" || character === "<" ? skip(text, at) : 0;
    if (skipped > 0) {
      at += skipped;
    } else if (character === '"' && brackets.length > 0) {
      const end = endOfString(text, at);
      out += stringOf(text.slice(at + 1, end));
      at = end + 1;
    } else if (character === "{" || character === "[") {
      brackets.push(character === "{" ? "}" : "]");
      out += character;
      at++;
    } else if ((character === "}" || character === "]") && brackets.length > 0) {
      // A wrong bracket closes what is open: the writer meant one of them.
      out = `${withoutComma(out)}${brackets.pop()}`;
      at++;
      if (brackets.length === 0) {
        values.push(out);
        out = "";
      }
    } else {
      if (brackets.length > 0) out += character < " " ? " " : character;
      at++;
    }
  }
  const open =
    brackets.length === 0 ? null : `${withoutOpenEnd(out)}${brackets.reverse().join("")}`;
  return { values, open };
}

/** Characters of a comment or a CDATA mark that stands there; 0 for none. */
function skip(text: string, at: number): number {
  if (text.startsWith("/*", at)) return endAfter(text, "*/", at) - at;
  if (/^<!--\s{0,40}[{[]/.test(text.slice(at, at + 45))) return 4;
  if (text.startsWith("<!--", at)) return endAfter(text, "-->", at) - at;
  if (text.startsWith("//", at)) return endOfLine(text, at) - at;
  if (text.startsWith("<![CDATA[", at)) return "<![CDATA[".length;
  if (text.startsWith("]]>", at) || text.startsWith("-->", at)) return 3;
  return text.startsWith("]]&gt;", at) ? 6 : 0;
}

/** A comment that nothing ends is its opening mark alone. */
function endAfter(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at + 2);
  return end < 0 ? at + mark.length : end + mark.length;
}

/** What follows on the line of two slashes, up to the value that a mark of CDATA opens. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  const line = text.slice(at, end < 0 ? text.length : end);
  const opening = /^\/\/\s{0,5}(?:<!\[CDATA\[|<!--)?/.exec(line)?.[0] ?? "";
  return opening.length > 3 && line.includes("{") ? at + opening.length : at + line.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") at++;
    else if (character === '"') {
      if (closesValue(text, at)) return at;
    }
  }
  return text.length;
}

/** A quotation mark within a string, unescaped, is followed by neither comma, colon nor bracket. */
function closesValue(text: string, at: number): boolean {
  return /^["\s]{0,40}(?:[,:\]}]|$|\/[/*])/.test(text.slice(at + 1, at + 43));
}

function stringOf(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (
      character === "\\" &&
      (escaped.test(next) || /^u[\da-f]{4}/i.test(text.slice(at + 1, at + 6)))
    ) {
      out += character + next;
      at++;
    } else if (character === "\\") out += "\\\\";
    else if (character === '"') out += '\\"';
    else out += character < " " ? " " : character;
  }
  return `"${out}"`;
}

function withoutComma(text: string): string {
  return text.replace(/[,\s]{1,200}$/, "");
}

/** The end of a value that was cut: a key without its value goes, and so does half a word. */
function withoutOpenEnd(text: string): string {
  return withoutComma(
    withoutComma(text).replace(
      /(?:"(?:[^"\\]|\\.){0,200}"\s{0,20}:\s{0,20}[\w.-]{0,20}|[\w.-]{1,20})$/,
      "",
    ),
  );
}
