import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lineOf } from "../clean/text-document.ts";
import { parsePage } from "../page/page.ts";
import { readPageFacts } from "../page/page-facts.ts";
import { identify, memoryTaken } from "./cld3/identifier.ts";
import { programInPackage } from "./cld3/package-program.ts";
import { detectLanguage, languageOf } from "./detect-language.ts";
import samples from "./samples.json" with { type: "json" };

type Language = keyof typeof samples;
const languages = Object.keys(samples) as Language[];
/** Croatian and Bosnian are one to the network where the page says nothing. */
const alone = languages.filter((language) => language !== "hr");

const declaring = (lang: string) => readPageFacts(parsePage(`<html lang="${lang}"><body></body>`));
const linesOf = (...texts: string[]) => texts.map((text, at) => lineOf(at + 1, text));

describe("languageOf", () => {
  test.each(alone)("tells %s by its text, whatever the page declares", (language) => {
    const lines = linesOf(...samples[language]);
    for (const declared of ["en", "th", "xx-nonsense"]) {
      const found = languageOf(lines, declaring(declared));
      expect(found).toMatchObject({ value: language, source: "text:language" });
    }
    expect(detectLanguage(lines)?.value).toBe(language);
  });

  test.each<[Language, string]>([
    ["hr", "bs"],
    ["hr", "hr"],
    ["id", "ms"],
    ["xh", "zu"],
    ["no", "nb"],
  ])("lets the page decide between %s and its neighbour", (text, declared) => {
    const found = languageOf(linesOf(...samples[text]), declaring(declared));
    expect(found?.value).toBe(declared);
  });

  test("keeps the script that the page declares for the language of its text", () => {
    expect(languageOf(linesOf(...samples.zh), declaring("zh-Hant-TW"))?.value).toBe("zh-Hant");
  });

  const oromo = [
    "Manni kitaabaa kan addabaabayii gabaa irra jiru ji'a itti aanu irraa eegalee hanga halkan walakkaatti banaa ta'a.",
    "Barattoonni yeroo dheeraa gaafatanii turan sababni isaas manni isaanii xiqqaadha, jedhee manni maree murteesse.",
  ];
  const faroese = [
    "Bókasavnið á torginum verður opið til midnátt frá næsta mánaði, avgjørdi býráðið mánadagin í hesi vikuni.",
    "Lesandi høvdu biðið um longri upplatingartíð, tí íbúðirnar hjá teimum eru smáar og lesistovurnar eru heitar.",
  ];
  const turkmen = [
    "Bazar meýdançasyndaky kitaphana indiki aýdan başlap ýary gijä çenli açyk bolar, diýip şäher geňeşi karar etdi.",
    "Talyplar ýaşaýan jaýlary kiçi, okalýan zallar bolsa ýyly bolany üçin iş wagtynyň uzaldylmagyny sorapdyrlar.",
  ];
  test.each<[string, string[]]>([
    ["om", oromo],
    ["fo", faroese],
    ["tk", turkmen],
  ])("believes a page that declares %s, which the detector does not know", (language, texts) => {
    expect(languageOf(linesOf(...texts), declaring(language))?.value).toBe(language);
  });

  test("does not believe an unknown language over a text that is surely another", () => {
    expect(languageOf(linesOf(...samples.de), declaring("rw"))?.value).toBe("de");
  });

  test.each<[Language, Language]>([
    ["en", "fr"],
    ["id", "en"],
    ["de", "ru"],
  ])("is not led from %s by a long quotation in %s", (own, quoted) => {
    const text = samples[own];
    const quote = samples[quoted].slice(0, 3).join(" ");
    const lines = linesOf(...text, quote, ...text);
    expect(languageOf(lines, null)?.value).toBe(own);
    expect(languageOf(lines, declaring(quoted))?.value).toBe(own);
  });

  test("gives no answer where two languages have equal parts", () => {
    const lines = linesOf(...samples.en, ...samples.vi);
    expect(languageOf(lines, null)).toBeNull();
    expect(languageOf(lines, declaring("vi"))).toMatchObject({ value: "vi" });
  });

  test("tells the language of sentences among lines of names and code", () => {
    const lines = linesOf(
      "Craig Orrel, Marebella Fish Co. (Instructor: Anna Villano)",
      "Details: 747 W. Van Arn St., Velmora, pier.example.org",
      samples.en[0] ?? "",
      "Marathon Simulator Run 1 mile Easy + 16.2 miles at marathon goal pace",
      samples.en[1] ?? "",
      "Tempo Run 15 min Easy + 22 min Moderate + 15 min Easy",
    );
    expect(detectLanguage(lines)?.value).toBe("en");
  });

  test("asks only what the cleaner kept", () => {
    const lines = linesOf(...samples.en, ...samples.sw);
    const removed = lines.map((line, at) =>
      at < samples.en.length ? { ...line, removal: { pass: "test", reason: "a menu" } } : line,
    );
    expect(languageOf(removed, null)?.value).toBe("sw");
  });

  test.each([
    ['<html lang="de-AT">', "de", "the attribute without its region"],
    ['<html lang="zh-Hant-TW">', "zh-Hant", "with its script"],
    ['<meta property="og:locale" content="fr_FR">', "fr", "the locale"],
  ])("believes %s where there is little text", (html, value) => {
    const facts = readPageFacts(parsePage(html));
    expect(languageOf(linesOf("Short."), facts)?.value).toBe(value);
  });

  test.each(["<html>", '<html lang="">', '<html lang="english language">'])(
    "knows no language for %s and no text",
    (html) => {
      expect(languageOf([], readPageFacts(parsePage(html)))).toBeNull();
    },
  );

  test.each([
    ["numbers", "12 345 678 90 ".repeat(30)],
    ["signs", "— • — • ***** ".repeat(30)],
    ["one letter", "x".repeat(400)],
  ])("tells no language of %s", (_, text) => {
    expect(languageOf(linesOf(text), null)).toBeNull();
  });
});

describe("identify", () => {
  test("is the program that its card names", () => {
    const bytes = Buffer.from(programInPackage(), "base64");
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(
      "fbbc082e3b310b7e25749866ab47e4537f653a85c8d0957bb38a90a150e76641",
    );
  });

  test("gives back all memory that it takes", () => {
    const text = samples.en.join(" ");
    for (let round = 0; round < 20_000; round++) identify("Ten words.");
    expect(identify(text).language).toBe("en");
    // At sixteen bytes lost in a call its ten free megabytes would last for 650,000 of them.
    const before = memoryTaken();
    for (let round = 0; round < 20_000; round++) identify("Ten words.");
    expect(memoryTaken()).toBe(before);
  }, 60_000);

  test.each([
    ["", "nothing"],
    ["\0\0\0", "zeros"],
    ["\ud800\udfff\udc00", "halves of characters"],
    ["\u{10ffff}".repeat(5000), "far more than it looks at"],
  ])("survives %j (%s)", (text) => {
    expect(identify(text).probability).toBeLessThanOrEqual(1);
    expect(identify(samples.ru.join(" ")).language).toBe("ru");
  });
});
