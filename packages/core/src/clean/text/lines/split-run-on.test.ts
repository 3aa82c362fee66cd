import { expect, test } from "vitest";
import { cleanScrape } from "../index.ts";
import { readScrape } from "./scrape.ts";

/** A page: menus, headline, byline, day; its sentences; what stands below. */
interface Parts {
  menus: string[];
  title: string;
  byline: string;
  day: string;
  text: string[];
  below: string[];
}

const pages: Record<string, Parts> = {
  en: {
    menus: ["Skip to content", "Quay Courier", "World", "Business", "Opinion"],
    title: "Old mill to become a library",
    byline: "By Clara Winslet",
    day: "12 May 2023",
    text: [
      "The council of Norfield voted on Friday to turn the mill by the weir into a library.",
      "Part of the roof came down in a gale two winters ago, and YouTube has a film of it.",
      "“My children will read here,” said Peter McAldous of the campaign for the mill.",
    ],
    below: [
      "Share this story",
      "Facebook",
      "Twitter",
      "Related stories",
      "Bus drivers call off strike",
    ],
  },
  de: {
    menus: ["Zum Inhalt springen", "Startseite", "Politik", "Wirtschaft"],
    title: "Alte Mühle wird zur Bücherei",
    byline: "Von Klara Winsel",
    day: "12. Mai 2023",
    text: [
      "Der Stadtrat von Nordfeld hat am Freitag beschlossen, die Mühle zur Bücherei umzubauen.",
      "Ein Teil des Daches stürzte vor zwei Wintern bei einem Sturm ein und wurde nie erneuert.",
      "„Meine Kinder werden hier lesen“, sagte Peter Alders, der die Kampagne geleitet hat.",
    ],
    below: ["Artikel teilen", "Facebook", "Mehr zum Thema", "Busfahrer sagen Streik ab"],
  },
  pl: {
    menus: ["Przejdź do treści", "Polityka", "Gospodarka", "Sport"],
    title: "Stary młyn będzie biblioteką",
    byline: "Autor: Klara Winsel",
    day: "12 maja 2023",
    text: [
      "Rada miasta zdecydowała w piątek, że młyn przy jazie zostanie przebudowany na bibliotekę.",
      "Część dachu runęła podczas wichury dwie zimy temu i nikt jej od tamtej pory nie naprawił.",
      "„Moje dzieci będą tu czytać” – powiedział Piotr Aldus, który kierował całą kampanią.",
    ],
    below: ["Udostępnij artykuł", "Facebook", "Czytaj także", "Kierowcy odwołują strajk"],
  },
  uk: {
    menus: ["Перейти до вмісту", "Політика", "Економіка", "Спорт"],
    title: "Старий млин стане бібліотекою",
    byline: "Автор: Клара Вінсель",
    day: "12 травня 2023",
    text: [
      "Міська рада в п’ятницю вирішила перетворити млин біля греблі на публічну бібліотеку.",
      "Частина даху обвалилася під час бурі дві зими тому, і відтоді її ніхто не лагодив.",
      "«Мої діти читатимуть тут», — сказав Петро Альдів, який очолював усю цю кампанію.",
    ],
    below: ["Поділитися статтею", "Facebook", "Читайте також", "Водії скасували страйк"],
  },
  ar: {
    menus: ["تخطي إلى المحتوى", "سياسة", "اقتصاد", "رياضة"],
    title: "الطاحونة القديمة تصبح مكتبة",
    byline: "بقلم: كلارا وينسل",
    day: "12 مايو 2023",
    text: [
      "قرر مجلس المدينة يوم الجمعة تحويل الطاحونة الخالية قرب السد إلى مكتبة عامة للجميع.",
      "وقد انهار جزء من سقفها في عاصفة قبل شتاءين ولم يصلحه أحد منذ ذلك الوقت حتى اليوم.",
      "وقال بيتر ألدوس الذي قاد الحملة إن أطفاله سيقرأون هنا مثل كل أطفال المدينة الآخرين.",
    ],
    below: ["شارك هذا الخبر", "Facebook", "أخبار ذات صلة", "سائقو الحافلات يلغون الإضراب"],
  },
};

const spaced = ({ menus, title, byline, day, text, below }: Parts) =>
  [...menus, title, byline, day, ...text, ...below].join(" ");
const glued = ({ menus, title, byline, day, text, below }: Parts) =>
  [...menus, title, byline, day, ...text, ...below].join("");

test.each(Object.entries(pages))("reads a page in one line with blanks in it: %s", (_, page) => {
  const cleaned = cleanScrape(spaced(page));
  expect(cleaned.text).toBe(page.text.join(" "));
  expect(cleaned.document.lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining([page.byline, page.day]),
  );
});

test.each(Object.entries(pages))("reads a page in one line with no blank in it: %s", (_, page) => {
  const cleaned = cleanScrape(glued(page));
  expect(cleaned.text.split("\n")).toEqual(page.text);
  expect(cleaned.document.lines.map(({ text }) => text)).toContain(page.day);
});

test("reads a glued page in a script that has neither capitals nor blanks", () => {
  const text =
    "诺菲尔德市议会周五决定把磨坊改建为公共图书馆，结束了一场持续九年的争论。两年前的冬天，部分屋顶在大风中坍塌。工程将于秋季开始，预计需要十八个月。";
  const page = `首页国际财经体育老磨坊将改建为图书馆2023年5月12日${text}分享到：微信相关新闻公交司机取消罢工`;
  expect(cleanScrape(page).text).toBe(text);
});

const paragraph =
  "On 12 May 2023 The Norfield Trust bought the mill by the weir. It paid four marks for it. The roof was gone by then, and so was the wheel.";

test.each([
  [paragraph, "a day in a sentence"],
  [`NORFIELD, 12 May 2023 — ${paragraph}`, "a dateline"],
  [`Home is where the mill is. ${paragraph}`, "a menu's word that opens a sentence"],
  [
    `${paragraph} Related questions were put off. Comments were few, and Share prices fell.`,
    "words of a tail in sentences",
  ],
  [`${paragraph} The end.Or so it seemed.`, "one blank that was forgotten"],
  [`${paragraph} It runs on Node.js v2.0 and YouTube.`, "names with seams"],
  [`Share of the pie: ${paragraph}`, "a share word that goes on"],
])("leaves a text in one line whole: %s", (text) => {
  expect(readScrape(text).lines.map(({ source }) => source)).toEqual([text]);
});

test("leaves a page of several lines as it is", () => {
  const { en } = pages;
  const lines = [spaced(en as Parts), paragraph, paragraph, paragraph];
  expect(readScrape(lines.join("\n")).lines.length).toBe(lines.length);
});

test("takes the menu off a page whose one line is longer than a line may be, and loses no word", () => {
  const { en } = pages;
  const page = { ...(en as Parts), text: Array(300).fill((en as Parts).text.join(" ")) };
  const cleaned = cleanScrape(spaced(page));
  expect(cleaned.text.replaceAll("\n", " ")).toBe(page.text.join(" "));
});
