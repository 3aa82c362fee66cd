import { expect, test } from "vitest";
import { lineOf } from "../clean/text-document.ts";
import { parsePage } from "../page/page.ts";
import { readPageFacts } from "../page/page-facts.ts";
import { languageOf } from "./detect-language.ts";

const sentences: readonly [string, string][] = [
  [
    "ru",
    "Вчера вечером в городе открыли новый мост через реку, и жители уже утром поехали по нему на работу, хотя дорожные знаки ещё не установлены.",
  ],
  [
    "uk",
    "Учора ввечері в місті відкрили новий міст через річку, і мешканці вже вранці поїхали ним на роботу, хоча дорожні знаки ще не встановлені.",
  ],
  [
    "hy",
    "Երեկ երեկոյան քաղաքում բացվեց գետի վրայով նոր կամուրջը, և բնակիչներն արդեն առավոտյան դրանով գնացին աշխատանքի, թեև ճանապարհային նշանները դեռ տեղադրված չեն։",
  ],
  [
    "az",
    "Dünən axşam şəhərdə çayın üzərindən yeni körpü açıldı və sakinlər artıq səhər onunla işə getdilər, baxmayaraq ki, yol nişanları hələ quraşdırılmayıb.",
  ],
  [
    "tr",
    "Dün akşam şehirde nehrin üzerindeki yeni köprü açıldı ve trafik işaretleri henüz yerleştirilmemiş olmasına rağmen halk sabahleyin köprüden işe gitti.",
  ],
  [
    "ka",
    "გუშინ საღამოს ქალაქში მდინარეზე ახალი ხიდი გაიხსნა და მცხოვრებლები უკვე დილით წავიდნენ მასზე სამსახურში, თუმცა საგზაო ნიშნები ჯერ არ დაუყენებიათ.",
  ],
  [
    "fa",
    "دیشب پل تازه‌ای بر روی رودخانه در شهر گشوده شد و ساکنان از بامداد امروز با آن به سر کار رفتند، هرچند تابلوهای راهنمایی هنوز نصب نشده است.",
  ],
  [
    "ar",
    "افتتح مساء أمس جسر جديد فوق النهر في المدينة، وقد عبره السكان منذ الصباح إلى أعمالهم على الرغم من أن إشارات المرور لم توضع بعد.",
  ],
  [
    "de",
    "Gestern Abend wurde in der Stadt eine neue Brücke über den Fluss eröffnet, und die Bewohner fuhren schon am Morgen darüber zur Arbeit.",
  ],
  [
    "fr",
    "Hier soir, un nouveau pont sur la rivière a été ouvert dans la ville, et les habitants l'ont emprunté dès le matin pour aller au travail.",
  ],
  [
    "es",
    "Ayer por la tarde se abrió en la ciudad un nuevo puente sobre el río, y los vecinos ya lo cruzaron por la mañana para ir al trabajo.",
  ],
  [
    "it",
    "Ieri sera in città è stato aperto un nuovo ponte sul fiume e già dal mattino gli abitanti lo hanno attraversato per andare al lavoro.",
  ],
  [
    "pt",
    "Ontem à noite foi aberta na cidade uma nova ponte sobre o rio, e os moradores já a atravessaram de manhã para ir ao trabalho.",
  ],
  [
    "nl",
    "Gisteravond is in de stad een nieuwe brug over de rivier geopend, en de bewoners reden er 's ochtends al overheen naar hun werk.",
  ],
  [
    "pl",
    "Wczoraj wieczorem w mieście otwarto nowy most na rzece, a mieszkańcy już rano pojechali nim do pracy, choć znaków jeszcze nie ma.",
  ],
  [
    "en",
    "Yesterday evening a new bridge over the river was opened in the town, and people drove across it to work in the morning.",
  ],
];

test.each(sentences)("knows %s by its text, whatever the page declares", (language, sentence) => {
  const facts = readPageFacts(parsePage('<html lang="sw"><body></body></html>'));
  const found = languageOf([lineOf(1, sentence), lineOf(2, sentence)], facts);
  expect(found).toMatchObject({ value: language, source: "text:language" });
});

test.each([
  ['<html lang="de-AT">', "de", "the attribute without its region"],
  ['<html lang="zh-Hant-TW">', "zh-Hant", "with its script"],
  ['<meta property="og:locale" content="fr_FR">', "fr", "the locale"],
])("believes %s where there is little text", (html, value) => {
  const facts = readPageFacts(parsePage(html));
  expect(languageOf([lineOf(1, "Short.")], facts)?.value).toBe(value);
});

test.each(["<html>", '<html lang="">', '<html lang="english language">'])(
  "knows no language for %s and no text",
  (html) => {
    const facts = readPageFacts(parsePage(html));
    expect(languageOf([], facts)).toBeNull();
  },
);
