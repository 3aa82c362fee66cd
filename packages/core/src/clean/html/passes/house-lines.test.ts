/** Lines of the house in many languages, and sentences of a text that use their words. */
import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { cleanPage } from "../index.ts";

const story = [
  "The ferry of Halde left the quay of Mirrow on Tuesday morning with forty passengers on board, the first crossing in eleven months.",
  "Islanders had waited for the repair of the landing stage, which a storm had torn from its posts in the winter before last.",
  "The harbour council said that the work had cost less than planned and that a second boat would be hired for the summer.",
  "Fishermen from the northern villages complained that the new timetable left them no time to bring their catch to market.",
];

function textOf(inside: string, behind = ""): string {
  const [first, ...rest] = story.map((line) => `<p>${line}</p>`);
  const html = `<!doctype html><title>The ferry sails</title><article><h1>The ferry sails</h1>${first}${inside}${rest.join("")}${behind}</article>`;
  return cleanPage(parsePage(html)).text;
}

const link = "<a href='/a'>ZZZ of the quay</a>";

test.each([
  ["pl", `<p>Przeczytaj również: ${link}</p>`],
  ["tr", `<p>İLGİLİ HABER: ${link}</p>`],
  ["tr", `<p>AYRICA BAKINIZ: ${link}</p>`],
  ["cs", `<p>Mohlo by vás zajímat: ${link}</p>`],
  ["hu", `<p>Ezt is olvasd el: ${link}</p>`],
  ["fi", `<p>Katso myös: ${link}</p>`],
  ["el", `<p>Δείτε ακόμα: ${link}</p>`],
  ["ar", `<p>إقرأ المزيد: ${link}</p>`],
  ["he", `<p>עוד בנושא: ${link}</p>`],
  ["nl", `<p>LEES MEER: ${link}</p>`],
  ["cs", "<div><p>Pro zobrazení tohoto obsahu je třeba povolit soubory cookie. ZZZ</p></div>"],
  ["vi", "<div><p>Để xem nội dung này, bạn cần chấp nhận cookie. ZZZ</p></div>"],
  ["he", "<div><p>הירשמו לניוזלטר שלנו ZZZ</p></div>"],
  ["id", "<div><p>Berlangganan buletin kami ZZZ</p></div>"],
])("removes from the text, in %s: %s", (_, line) => {
  expect(textOf(line)).not.toContain("ZZZ");
});

test.each([
  ["nl", "Foutje gezien? Mail ons ZZZ"],
  ["pl", "Zauważyłeś błąd? Napisz do nas ZZZ"],
  ["hu", "Hibát talált? Írja meg nekünk! Hibát talált a cikkben? ZZZ"],
  ["uk", "Помітили помилку? Виділіть її та натисніть Ctrl+Enter ZZZ"],
  ["ar", "هل وجدت خطأ في هذا المقال؟ ZZZ"],
  ["en", "Spotted an error? Tell us ZZZ"],
  ["pl", "Co o tym sądzisz? Zostaw komentarz. ZZZ"],
  ["hi", "आपकी क्या राय है? कमेंट में बताएं। ZZZ"],
  ["fi", "Mitä mieltä olet? Kerro se kommenteissa. ZZZ"],
  ["pl", "fot. Anna Przykład / Agencja ZZZ"],
  ["el", "Φωτογραφία: Άννα Παράδειγμα / ZZZ"],
  ["he", "צילום: נועה כהן / ZZZ"],
  ["vi", "Ảnh: Nguyễn An / ZZZ"],
])("removes behind the text, in %s: %s", (_, line) => {
  expect(textOf("", `<p>${line}</p>`)).not.toContain("ZZZ");
});

test.each([
  "Whoever found a mistake in the timetable was asked to write to the harbour office, which mended forty of them within a week. ZZZ",
  "Zauważyli błąd w rozkładzie, powiedział kapitan, i wrócili do portu. ZZZ",
  "Photographs of the storm hang in the council hall. ZZZ",
  "Foto di famiglia, l’aveva chiamata il sindaco. ZZZ",
  "Ilgili kurumlar haber bekliyor. ZZZ",
])("keeps a sentence of the text: %s", (line) => {
  expect(textOf(`<p>${line}</p>`)).toContain("ZZZ");
  expect(textOf("", `<p>${line}</p>`)).toContain("ZZZ");
});
