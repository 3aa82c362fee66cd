/** Tables in text: values between commas, semicolons, tabs or bars (RFC 4180). */

const delimiters: readonly { sign: string; name: string }[] = [
  { sign: "\t", name: "a table in text (TSV)" },
  { sign: ",", name: "a table in text (CSV)" },
  { sign: ";", name: "a table in text (CSV)" },
  { sign: "|", name: "a table in text (CSV)" },
];

const sampleLength = 262_144;
const maxRows = 200;
const minRows = 3;
/** Rows of a header that is known need no others like it. */
const minKnownRows = 2;
const minFields = 3;
const minAgreement = 0.9;
const maxHeaderLength = 60;
/** Share of the delimiters with a blank behind them, above which they are punctuation. */
const maxSpacedShare = 0.3;

/** Column names of exports and of scrapers. */
const columns =
  /^(?:id|_id|url|link|uri|href|source|domain|hostname|title|headline|name|text|body|content|article|description|summary|excerpt|author|authors|byline|date|datetime|time|timestamp|published|published_?(?:at|date)|publish(?:ing)?_?date|date_?publish(?:ed)?|created_?at|updated_?at|language|lang|category|section|tags?|keywords|label|country|type)$/i;

/** Names the kind of table that a text is, with its first uneven row; `null` for other texts. */
export function nameOfTable(text: string): string | null {
  const body = text
    .slice(0, sampleLength)
    .replace(/^[\s\ufeff]+/, "")
    .replace(/^sep=.\r?\n/i, "")
    .replace(/^(?:#[^\n]{0,500}\n){1,50}/, "");
  for (const { sign, name } of delimiters) {
    const rows = rowsOf(body, sign);
    // The sample may end within its last row.
    if (text.length > sampleLength) rows.pop();
    const header = rows[0];
    if (header === undefined) continue;
    if (!isHeader(header)) {
      if (isHeadless(rows)) return `${name}, without a header`;
      continue;
    }
    const known = header.filter((column) => columns.test(column.trim())).length;
    const isKnown = known >= 2 && known >= header.length / 2;
    if (header.length < (isKnown ? 2 : minFields)) continue;
    if (rows.length < (isKnown ? minKnownRows : minRows)) continue;
    const even = rows.filter((row) => row.length === header.length).length;
    if (even < rows.length * minAgreement && !(isKnown && even >= rows.length * 0.5)) continue;
    if (spacedShare(body, sign) > maxSpacedShare && !isKnown) continue;
    const uneven = rows.findIndex((row) => row.length !== header.length);
    return uneven < 0
      ? name
      : `${name}, whose row ${uneven + 1} has ${rows[uneven]?.length} of ${header.length} fields`;
  }
  return null;
}

/** Rows of one length that each begin with a number, a day or an address, and hold a quoted value. */
function isHeadless(rows: readonly (readonly string[])[]): boolean {
  const length = rows[0]?.length ?? 0;
  return (
    length >= minFields &&
    rows.length >= minRows &&
    rows.every((row) => row.length === length && key.test(row[0]?.trim() ?? "")) &&
    new Set(rows.map((row) => row[0])).size > 1 &&
    rows.every((row) => row.every((field) => !field.startsWith(" ")))
  );
}

const key = /^(?:\d{1,12}|\d{4}-\d\d-\d\d\S{0,20}|https?:\/\/\S{1,400}|[0-9a-f-]{16,64})$/i;

function isHeader(fields: readonly string[]): boolean {
  const names = new Set(fields.map((field) => field.trim().toLowerCase()));
  const empty = fields.filter((field) => field.trim() === "").length;
  return (
    empty <= 1 &&
    names.size === fields.length &&
    fields.every((field) => field.length <= maxHeaderLength && !/[.!?…]$/.test(field))
  );
}

/** Reads rows; a quoted field may hold delimiters, line ends and doubled quotes. */
function rowsOf(text: string, sign: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < maxRows) {
    let value: string;
    if (text[at] === '"') {
      const end = endOfQuoted(text, at + 1);
      value = text.slice(at + 1, end);
      at = end + 1;
      // What stands behind a quoted field is no table's.
      while (at < text.length && text[at] !== sign && text[at] !== "\n") at++;
    } else {
      const start = at;
      while (at < text.length && text[at] !== sign && text[at] !== "\n") at++;
      value = text.slice(start, at).replace(/\r$/, "");
    }
    row.push(value);
    if (text[at] === sign && at + 1 < text.length) at++;
    else {
      at++;
      if (row.length > 1 || row[0]?.trim() !== "") rows.push(row);
      row = [];
    }
  }
  return rows;
}

function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

function spacedShare(text: string, sign: string): number {
  const lines = text.split("\n", 30).map((line) => line.replace(/"[^"]{0,5000}"/g, '""'));
  let all = 0;
  let spaced = 0;
  for (const line of lines) {
    for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
      all++;
      if (line[at + 1] === " ") spaced++;
    }
  }
  return all === 0 ? 1 : spaced / all;
}
