/** Formats that are recognised and not read: each names itself in people's words, or answers `null`. */
import { nameOfCode } from "./code.ts";
import { nameOfEncoded } from "./encoded.ts";
import { nameOfJson } from "./json.ts";
import { nameOfMail } from "./mail.ts";
import { nameByMark } from "./marks.ts";
import { nameOfSettings } from "./settings.ts";
import { shownFile } from "./shown.ts";
import { nameOfTable } from "./table.ts";
import { nameOfXml } from "./xml.ts";

/** Ordered by what they are sure of: marks first, what is told by counts last. */
const beforePages = [nameByMark, nameOfMail, nameOfXml, nameOfJson, nameOfEncoded];
const afterPages = [nameOfTable, nameOfSettings, nameOfCode];

/** Names a format whose content may look like a page: feeds, mail and JSON are full of HTML. */
export function nameOfContainer(text: string): string | null {
  const name = firstOf(beforePages, text);
  if (name !== null) return name;
  const file = shownFile(text);
  const shown = file === null ? null : firstOf([...beforePages, ...afterPages], file);
  return shown && `${shown}, as a browser shows it`;
}

/** Names a format of plain text that is no prose. */
export function nameOfData(text: string): string | null {
  return firstOf(afterPages, text);
}

function firstOf(namers: readonly ((text: string) => string | null)[], text: string) {
  for (const nameOf of namers) {
    const name = nameOf(text);
    if (name !== null) return name;
  }
  return null;
}
