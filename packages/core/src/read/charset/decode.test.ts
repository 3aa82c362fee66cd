import { expect, test } from "vitest";
import { decodeCodePage } from "./code-pages.ts";
import { decode } from "./decode.ts";
import { wideEncodingOf } from "./wide.ts";

/** Bytes of a text in a single-byte encoding, by turning its decoder around. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

const russian =
  "Новый мост через реку построили за восемь месяцев, и жители больше не ждут лодку по два часа. ";
const polish = "Zażółć gęślą jaźń: most nad rzeką został otwarty w sobotę, cieszą się mieszkańcy. ";
const turkish = "Köprü şehrin iki yakasını birleştiriyor, öğrenciler artık kayıkla gitmiyor. ";

test.each([
  [russian, "windows-1251"],
  [russian, "koi8-r"],
  [russian, "iso-8859-5"],
  [polish, "windows-1250"],
  [polish, "iso-8859-2"],
  [turkish, "windows-1254"],
])("takes the word of the meta for %j in %s", (text, encoding) => {
  const page = `<meta http-equiv=Content-Type content="text/html; charset=${encoding}"><p>${text}`;
  expect(decode(encode(page, encoding), null)).toEqual({ text: page, encoding });
});

test.each([
  [russian, "windows-1251"],
  [russian, "koi8-r"],
  [russian, "iso-8859-5"],
  [
    "Le café fermé à l’été, où l’on dînait très bien, rouvre après bien des années. ",
    "windows-1252",
  ],
])("detects undeclared %j in %s through the markup around it", (text, encoding) => {
  const page = `<html><body class="page single">${`<p class="text">${text}</p>`.repeat(8)}`;
  expect(decode(encode(page, encoding), null).text).toBe(page);
});

test.each<[number[], string | null, string, string, string]>([
  [[0xef, 0xbb, 0xbf, 0xc3, 0xa9], "text/html; charset=koi8-r", "é", "utf-8", "a mark is certain"],
  [[0xff, 0xfe, 0xe9, 0x00], null, "é", "utf-16le", "a mark of UTF-16"],
  [[0xc3, 0xa9], "text/html; charset=windows-1251", "é", "utf-8", "valid UTF-8 beats a header"],
  [[0x61, 0xe2, 0x82], null, "a", "utf-8", "a character cut in half by the end of a download"],
  [[0xe9, 0x61], "text/html; charset=windows-1252", "éa", "windows-1252", "the header's charset"],
  [[0xe9, 0x61], "text/html; charset=no-such", "éa", "windows-1252", "a label nobody defines"],
])("decodes %j with %j to %j in %s: %s", (bytes, contentType, text, encoding) => {
  expect(decode(Uint8Array.from(bytes), contentType)).toEqual({ text, encoding });
});

test("keeps UTF-8 with one broken byte in it, and gives up a UTF-8 that is none", () => {
  const header = "text/html; charset=utf-8";
  const good = new TextEncoder().encode(russian);
  expect(decode(Uint8Array.of(...good, 0xff, 0x20), header)).toMatchObject({ encoding: "utf-8" });
  const bad = encode(russian.repeat(4), "windows-1251");
  expect(decode(bad, header)).toMatchObject({ text: russian.repeat(4), encoding: "windows-1251" });
});

test("decodes Armenian in ARMSCII-8 where the page declares it", () => {
  const page = [
    ...new TextEncoder().encode('<meta charset="armscii-8">'),
    0xd0,
    0xb3,
    0xdb,
    0xc7,
    0xa3,
  ];
  const { text, encoding } = decode(Uint8Array.from(page), null);
  expect({ text: text.slice(26), encoding }).toEqual({ text: "Հայի։", encoding: "armscii-8" });
});

const utf16 = (text: string, big = false) =>
  Uint8Array.from(
    [...text].flatMap((c) => {
      const code = c.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
const utf32 = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0]));

test.each([
  [utf16(russian), russian, "utf-16le"],
  [utf16(polish, true), polish, "utf-16be"],
  [utf32(russian), russian, "utf-32le"],
  [
    utf16("市议会周五决定，把一座磨坊改建。\n两年前，屋顶坍塌了。\n"),
    "市议会周五决定，把一座磨坊改建。\n两年前，屋顶坍塌了。\n",
    "utf-16le",
  ],
  [
    utf16("市議会は金曜日、水車を直すと決めた。\n一年かかる。\n", true),
    "市議会は金曜日、水車を直すと決めた。\n一年かかる。\n",
    "utf-16be",
  ],
  [Uint8Array.of(0xff, 0xfe, 0, 0, ...utf32(polish)), polish, "utf-32le"],
])("decodes wide letters without being told: %#", (bytes, text, encoding) => {
  expect(decode(bytes, null)).toEqual({ text, encoding });
});

test("takes bytes of all kinds for no Chinese, however many of them read as such", () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255);
  expect(wideEncodingOf(noise)).toBeNull();
  expect(wideEncodingOf(utf16("市议会决定一座磨坊\n市议会决定一座磨坊\n"))).toBeNull();
});

test("takes a NUL in a text for a slip, not for UTF-16", () => {
  const text = `${turkish}\0${turkish}`;
  expect(decode(new TextEncoder().encode(text), null)).toEqual({ text, encoding: "utf-8" });
});

test.each([
  ["\x1b$B%U%'%j!<\x1b(B", "フェリー", "iso-2022-jp"],
  ["\x1b$)C\x0e>H3g\x0f!", "안녕!", "iso-2022-kr"],
  ["~{<:Ky2;~} ~{VP9z~}", "己所不 中国", "hz-gb-2312"],
])("follows the shifts of %j", (source, text, encoding) => {
  const bytes = Uint8Array.from(source, (c) => c.charCodeAt(0));
  expect(decode(bytes, null)).toEqual({ text, encoding });
});

test.each([
  [russian, "windows-1251", "iso-8859-1"],
  [russian, "windows-1251", "koi8-r"],
  [russian, "ibm866", "windows-1251"],
  [polish, "iso-8859-2", "windows-1252"],
  [turkish, "windows-1254", "iso-8859-1"],
  ["נמל מרו פתח ביום שני את הרציף השני, לאחר שנתיים של עבודה. ", "windows-1255", "iso-8859-1"],
  [
    "Το λιμάνι άνοιξε τη Δευτέρα τη δεύτερη αποβάθρα μετά από δύο χρόνια. ",
    "iso-8859-7",
    "iso-8859-1",
  ],
])("does not believe the label of %j, which is in %s and says %s", (text, encoding, label) => {
  const page = `<meta charset="${label}"><p>${text}`;
  expect(decode(encode(page, encoding), null).text).toBe(page);
});

test.each([
  ["Le café fermé à l’été, où l’on dînait très bien, coûte 5 £ ± 1 µg. ", "windows-1252"],
  ["Ísland og Færeyjar: þær eru eyjar í Atlantshafi, ýmsar aðrar líka. ", "windows-1252"],
  ["PARIS: L’ÉTÉ À LA PLAGE. Ça va très bien, où êtes-vous allés? ", "windows-1252"],
  ["ВНИМАНИЕ: МОСТ ЗАКРЫТ. Движение откроют завтра, говорит мэр. ", "windows-1251"],
])("believes the label of %j in %s", (text, encoding) => {
  const page = `<meta charset="${encoding}"><p>${text}`;
  expect(decode(encode(page, encoding), null)).toEqual({ text: page, encoding });
});

test("decodes a part in another encoding by itself", () => {
  const bytes = [
    ...new TextEncoder().encode(`<meta charset=utf-8><p>${polish}</p><p>${polish}</p><p>`),
    ...encode(polish.repeat(3), "windows-1250"),
  ];
  expect(decode(Uint8Array.from(bytes), null).text).toContain(`<p>${polish.repeat(3)}`);
});

/** Bytes of a text in a code page, by its own table turned around. */
function encodeCodePage(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) {
    table.set(decodeCodePage(Uint8Array.of(byte), encoding) ?? "", byte);
  }
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

const german =
  "Die Brücke über den Fluß kostete weniger als geplant, sagte die Bürgermeisterin am Donnerstag. ";
const czech = "Nový most přes řeku otevřeli v sobotu, dělníci jej stavěli osm měsíců. ";
const hebrew = "הגשר החדש מעל הנהר נפתח ביום חמישי, והתושבים אינם ממתינים עוד לסירה. ";
const greek = "Η νέα γέφυρα πάνω από τον ποταμό άνοιξε το Σάββατο, και οι κάτοικοι χαίρονται. ";

test.each([
  [german, "ibm850", "iso-8859-1"],
  [german, "ibm850", null],
  [german, "ibm850", "cp850"],
  [czech, "ibm852", "windows-1250"],
  [polish, "ibm852", "iso-8859-2"],
  [hebrew, "ibm862", "windows-1255"],
  [greek, "ibm737", null],
])("reads %j in %s, declared as %s", (text, encoding, declared) => {
  const meta = declared === null ? "" : `<meta charset="${declared}">`;
  const page = `${meta}<p>${text.repeat(3)}</p>`;
  expect(decode(encodeCodePage(page, encoding), null).text).toBe(page);
});

test("reads Russian of old Macs that is declared as Windows, but for one letter the same", () => {
  const page = `<meta charset="windows-1251"><p>${"Стальная стена защищает нижние кварталы. Мэр доволен: строительная смета не выросла. ".repeat(4)}`;
  expect(decode(encode(page, "x-mac-cyrillic"), null).text).toBe(page);
});

test("believes a label of Windows where a name has a capital at its end", () => {
  const page = `<meta charset="windows-1251"><p>${russian.repeat(6)} Группа МУЗА и проект «СемьЯ» выступят.`;
  expect(decode(encode(page, "windows-1251"), null).encoding).toBe("windows-1251");
});

test("keeps the frames of a table that an old program drew", () => {
  const page = `┌──────┬─────┐\n│ Nord │ 12  │\n└──────┴─────┘\n${german.repeat(3)}`;
  expect(decode(encodeCodePage(page, "ibm850"), null).text).toBe(page);
});
