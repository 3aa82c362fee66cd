/** Formats of plain text by how they begin: one row a format. */

/** `mark` is tried on the text behind white space and marks of byte order. */
const marks: readonly { name: string; mark: RegExp }[] = [
  { name: "a WARC web archive", mark: /^WARC\/\d\.\d{1,2}\r?\n/ },
  { name: "an ARC web archive", mark: /^filedesc:\/\/\S{1,200} [\d.]{7,15} \d{8,14} / },
  {
    name: "an index of a web archive (CDX)",
    mark: /^ ?CDX [A-Za-z] [A-Za-z]|^\S{1,400}\)\S{0,2000} \d{14} \{/,
  },
  {
    name: "a HAR recording of web traffic",
    mark: /^\{\s{0,20}"log"\s{0,5}:\s{0,5}\{\s{0,20}"version"/,
  },
  { name: "a PDF document", mark: /^%PDF-\d/ },
  { name: "a PostScript document", mark: /^%!PS/ },
  { name: "an RTF document", mark: /^\{\\rtf\d/ },
  { name: "a LaTeX document", mark: /^(?:%[^\n]{0,200}\n\s{0,20}){0,40}\\documentclass\b/ },
  {
    name: "a part of a LaTeX document",
    mark: /^\\(?:(?:sub){0,2}section|chapter|part|begin|title|input)\*?[[{]/,
  },
  { name: "a calendar", mark: /^BEGIN:VCALENDAR\s/i },
  { name: "an address card", mark: /^BEGIN:VCARD\s/i },
  { name: "a key or certificate (PEM)", mark: /^-----BEGIN [A-Z0-9 ]{3,40}-----/ },
  { name: "subtitles (WebVTT)", mark: /^WEBVTT(?:[ \t][^\n]{0,200})?\r?\n/ },
  { name: "subtitles (SubRip)", mark: /^\d{1,5}\s{0,4}\r?\n\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d/ },
  { name: "subtitles (ASS)", mark: /^\[Script Info\][ \t]{0,9}\r?\n/i },
  {
    name: "words of a song with their times (LRC)",
    mark: /^(?:\[[a-z]{2,8}:[^\]\n]{0,200}\]\s{0,4}){0,12}(?:\[\d\d:\d\d\.\d{2,3}\][^\n]{0,300}\n\s{0,4}){4}/,
  },
  { name: "a list of bookmarks", mark: /^<!doctype netscape-bookmark/i },
  { name: "a table of translations (gettext)", mark: /^(?:#[^\n]{0,300}\n\s{0,20}){0,60}msgid "/ },
  { name: "a playlist", mark: /^#EXTM3U\b/ },
  { name: "a PHP script", mark: /^<\?php\b/i },
  { name: "a script", mark: /^#!\s{0,3}\/\S{2,80}/ },
  { name: "a patch", mark: /^diff --git a\/|^--- \S{1,300}[^\n]{0,80}\n\+\+\+ \S/ },
  { name: "a file in uuencode", mark: /^begin [0-7]{3} \S[^\n]{0,200}\nM[!-`]{40}/ },
  { name: "a file in yEnc", mark: /^=ybegin / },
  { name: "a data: URI", mark: /^data:[a-z]{1,20}\/[\w.+-]{1,80}(?:;[\w=.-]{1,40}){0,4},\S{20}/i },
  { name: "a list of references (RIS)", mark: /^TY {2}- [A-Z]{3,7}\r?\n[A-Z][A-Z0-9] {2}- / },
  {
    name: "a list of references (BibTeX)",
    mark: /^@[a-z]{3,20}\{[^\s,{}]{1,80},\s{0,20}\r?\n?\s{0,20}[a-z]{2,20}\s{0,20}=/i,
  },
  {
    name: "a dump of a database",
    mark: /^(?:CREATE TABLE|INSERT INTO|REPLACE INTO|DROP TABLE)\s(?:IF (?:NOT )?EXISTS\s)?[`"[\]\w.]{1,100}\s{0,3}(?:\(|VALUES\b|;)/i,
  },
  {
    name: "a dump of a database",
    mark: /^(?:--[^\n]{0,200}\n\s{0,20}){1,20}(?:\/\*!|SET |CREATE |DROP |INSERT |BEGIN)/,
  },
];

const headLength = 8192;
/** How each of these lines ends, which is found before any line is looked at from its start. */
const downloadEnd = / do[ck]ument(?:s|en?)?(?:\s|$)/i;
const downloads =
  /^[ \t]{2,80}(?:Document )?\d{1,4} (?:of|von|de) \d{1,4} (?:DOCUMENTS?|DOKUMENTEN?)\s{0,4}$/gim;

/** Names the format of a text by its first characters, or answers `null`. */
export function nameByMark(text: string): string | null {
  const start = text.search(/[^\s\ufeff]/);
  if (start < 0) return null;
  const head = text.slice(start, start + headLength);
  const known = marks.find(({ mark }) => mark.test(head))?.name;
  if (known !== undefined) return known;
  const documents = downloadEnd.test(text) ? (text.match(downloads)?.length ?? 0) : 0;
  return documents > 1 ? `a download of ${documents} documents in one file (LexisNexis)` : null;
}
