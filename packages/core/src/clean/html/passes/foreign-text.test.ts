import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { cleanPage } from "../index.ts";

const sentences = [
  "The night ferry to Orrin left the quay on Monday with forty passengers on board, eleven months after the storm.",
  "Its captain, Pelle Storm, said that the engines had been rebuilt twice and that he trusted neither of them yet.",
  "The council paid four million marks for the repair, a sum that the opposition called a scandal in three letters.",
  "Fishermen from the north complained that the new timetable leaves them no time to bring their catch to market.",
  "A second boat is to be hired for the summer if enough travellers come, and a third one if the weather allows it.",
];
const story = sentences.map((sentence) => `<p>${sentence}</p>`);
const head = '<title>Night ferry sails again</title><meta property="og:type" content="article">';

/** The text of an article with something in its middle and behind it, without the story. */
function left(middle: string, behind = ""): string[] {
  const html = `<html>${head}<body><article><h1>Night ferry sails again</h1>${story.slice(0, 3).join("")}${middle}${story.slice(3).join("")}</article>${behind}</body></html>`;
  const { text } = cleanPage(parsePage(html));
  const lines = text.split("\n");
  expect(sentences.filter((sentence) => !lines.includes(sentence))).toEqual([]);
  return lines.filter((line) => !sentences.includes(line));
}

test.each([
  [
    '<div style="display: none"><p>Note of the desk: ask the harbour office about the figures once more.</p></div>',
    "a hidden note",
  ],
  [
    '<section aria-hidden="true"><p>An older version of this paragraph, which nobody is to read any more.</p></section>',
    "what is hidden from those who listen",
  ],
  [
    "<div><h4>Contenu externe</h4><p>Ce contenu est fourni par Vidotube. Cliquez pour afficher ce contenu et accepter les cookies tiers.</p><button>Afficher</button></div>",
    "consent for an embed in French",
  ],
  [
    "<div><p>Dette er eksternt innhold fra Vidotube. For å se dette innholdet må du godta informasjonskapsler.</p></div>",
    "consent for an embed in Norwegian",
  ],
  [
    "<div><p>Síguenos en WhatsApp y recibe nuestra newsletter cada mañana.</p></div>",
    "a promotion in Spanish",
  ],
  ["<p>Подписывайтесь на наш телеграм-канал!</p>", "a promotion in Russian"],
  [
    "<div><p>この記事は会員限定です。会員登録すると続きをお読みいただけます。</p><ul><li>記事が読み放題</li></ul></div>",
    "a membership box in Japanese",
  ],
  [
    "<div><p>Per visualizzare questo contenuto devi accettare i cookie di terze parti.</p><button>OK</button></div>",
    "consent for an embed in Italian",
  ],
  [
    '<p><a href="/n">카카오톡 채널을 추가하고 뉴스를 가장 먼저 받아 보세요.</a></p>',
    "a promotion in Korean",
  ],
  [
    '<p><a href="/n">Unterstützen Sie unabhängigen Journalismus – werden Sie jetzt Mitglied.</a></p>',
    "a promotion in German",
  ],
  ['<p>【関連記事】<a href="/x">桟橋はなぜ壊れたのか</a></p>', "a pointer in Japanese brackets"],
  ['<p>延伸阅读：<a href="/x">栈桥为何倒塌</a></p>', "a pointer in Chinese"],
  ['<p><a href="/b">Stormen: Så räddades båtarna</a></p>', "a short teaser with its kicker"],
  [
    `<div class="machine">${sentences.slice(0, 3).join(" ")}</div>`,
    "the paragraphs above once more, in one run",
  ],
  [
    "<div><h3>Faut-il un second bateau ?</h3><ul><li>Oui</li><li>Non, trop cher</li><li>Sans opinion</li></ul></div>",
    "a poll in French",
  ],
  [
    "<div><h2>Hello again</h2><p>Dear {{ user.firstName }}, please confirm the address of your account.</p></div>",
    "a template that nobody filled",
  ],
  [
    '<ul><li><b>Storm:</b> <a href="/1">How the old quay was lost in a night</a></li><li><b>Council:</b> <a href="/2">Why the harbour has no money left at all</a></li></ul>',
    "teasers with kickers",
  ],
  [
    "<div><p>Wir und unsere 812 Partner speichern Informationen auf Ihrem Gerät und verwenden Cookies für personalisierte Werbung. Sie können alle akzeptieren oder alle ablehnen.</p></div>",
    "a consent banner",
  ],
  [
    "<h3>Should the boat sail on Sundays?</h3><form><label><input type=radio name=q> Yes, at dawn</label><label><input type=radio name=q> Never</label><button>Vote</button></form>",
    "a ballot with its question",
  ],
  [
    "<div><h3>船を日曜日も運航すべきですか？</h3><ul><li><input type=radio> 賛成する <span>34 %</span></li><li><input type=radio> やめておく <span>66 %</span></li></ul></div>",
    "a ballot in Japanese",
  ],
  [
    "<p class='screen-reader-text'>Opens in a new window of the browser.</p>",
    "words for listeners",
  ],
  [
    "<p style='position:absolute;left:-9999px'>Note of the desk about the old figures.</p>",
    "what stands beside the screen",
  ],
  ["<p style='font-size:0'>Note of the desk about the old figures.</p>", "letters without a size"],
  [
    '<p><a href="/storm"><b>Storm:</b> How the old quay was lost in a night</a></p>',
    "a teaser with a kicker, alone",
  ],
  ["<p>Laden Sie jetzt unsere kostenlose App herunter.</p>", "a promotion in German"],
  [
    "<p>Unser Hafen auf WhatsApp: Abonnieren Sie unseren Kanal und lesen Sie jeden Morgen und jeden Abend, was auf der Insel geschehen ist!</p>",
    "a long promotion in German that stands as a paragraph",
  ],
  [
    "<p>Do you already follow us on WhatsApp? You will get the news of the harbour every morning and every evening from the editors.</p>",
    "a long one in English",
  ],
  ["<p>Rejoignez notre chaîne et ne manquez rien de l’actualité du port.</p>", "one in French"],
  ["<p>下载我们的客户端，第一时间获取最新资讯。</p>", "one in Chinese"],
  [
    "<div><p>Om deze inhoud te zien, moet u de cookies van derden accepteren.</p></div>",
    "consent for an embed in Dutch",
  ],
  [
    "<div><p>Aby wyświetlić ten materiał, musisz zaakceptować pliki cookie serwisu.</p></div>",
    "consent for an embed in Polish",
  ],
])("takes off the text %.60j: %s", (middle) => {
  expect(left(middle)).toEqual([]);
});

test.each([
  [
    '<div class="accordion-panel" aria-hidden="true"><p>The timetable says noon for the first boat, and midnight for the last.</p></div>',
    "an answer that opens at a click",
  ],
  [
    "<h2>What the fishermen say about following us</h2>",
    "a subhead that shares words with a promotion",
  ],
  [
    "<p>A sign on the quay reads “Follow us on the water”, and nobody knows who hung it there in spring.</p>",
    "a promotion that is quoted",
  ],
  [
    "<p>The pilot asked his readers “Why don’t you follow us on the water?”, and the harbour office answered him with a bill for two hundred marks.</p>",
    "running text that quotes a question",
  ],
  ["<h2>Who pays for all of it?</h2>", "a subhead that asks"],
  [
    '<div class="section-header"><h3>Who owns the boat?</h3></div>',
    "a subhead in a box that is called a header",
  ],
  [
    "<p>In seinem Telegram-Kanal schrieb der Kapitän, die Fähre sei noch nie so pünktlich gewesen.</p>",
    "a report of a channel in German",
  ],
  [
    "<p>카카오톡은 월요일 오전 한때 메시지가 전송되지 않는 장애를 겪었다고 밝혔다.</p>",
    "a report of a messenger in Korean",
  ],
  [
    "<p>港湾局は事故の目撃者に情報提供を呼びかけている。</p>",
    "an appeal of the police in Japanese",
  ],
  [
    "<p>新聞の定期購読者は十年で半分に減り、有料会員は三万人にとどまると社長は語った。</p>",
    "a report of subscribers in Japanese",
  ],
  ["<p>他在微信公众号上写道，渡轮将于周五恢复航行。</p>", "a report of an account in Chinese"],
  ["<p>Landet vill bli medlem i hamnförbundet, sade ministern.</p>", "a membership in Swedish"],
  [
    "<p>A spokesman asked the islanders to sign up for our list of volunteers, which the harbour office will keep until the autumn.</p>",
    "running text with the words of a promotion",
  ],
  [
    "<ul><li>Noon: the first boat leaves the quay of Mirrow</li><li>Midnight: the last boat comes back from Orrin</li></ul>",
    "a list without links",
  ],
  [
    "<form><label><input type=checkbox> Tell me when the boat sails, said a note on the door of the office.</label></form>",
    "one box to tick",
  ],
  [
    '<p><a href="https://council.example/gate">Minutes: what the council of the harbour said in May</a></p>',
    "a link to a source elsewhere",
  ],
  [
    '<p>Storm: <a href="/1">the old quay</a> was lost in one night, and nobody on the island heard of it.</p>',
    "a sentence with a link",
  ],
  [
    "<p style='left:-9px'>A line that hangs by nine pixels over the edge of the column.</p>",
    "a hanging line",
  ],
])("keeps in the text %.60j: %s", (middle) => {
  expect(left(middle).length).toBeGreaterThan(0);
});

test.each([
  [
    "<article><h1>Two provinces share the water of the Kell</h1><p>They agreed on Monday to divide the river by a fixed key, after three dry summers had emptied all of the reservoirs.</p><p>Farmers in the lower valley will have a third of it between May and September of each year.</p></article>",
    "another article under its own headline",
  ],
  [
    "<div class=sect><h4>2 commentaires</h4><ul><li><p>Je pense que le conseil a caché le vrai prix du bateau, et que nous allons le payer en automne.</p></li><li><p>Il était temps, le quai attendait ce bateau depuis onze mois et personne ne disait rien.</p></li></ul></div>",
    "comments in French",
  ],
  [
    "<div><h3>コメント（2件）</h3><ul><li><b>港の猫</b> 2024/05/03 10:20<p>やっと再開してうれしいです。次の休みに乗りに行きます。</p></li><li><b>匿名</b> 2024/05/03 11:00<p>工事費が安く済んだのは本当でしょうか。詳しく知りたい。</p></li></ul></div>",
    "comments in Japanese",
  ],
  [`<div style="display:none">${sentences.join(" ")}</div>`, "a hidden copy of the whole text"],
])("takes off what stands behind %.60j: %s", (behind) => {
  expect(left("", behind)).toEqual([]);
});

test("keeps an article that goes on in a hidden element", () => {
  const html = `<html>${head}<body><article><h1>Night ferry sails again</h1>${story[0]}${story[1]}<a href="#">Read more</a><section id="rest" style="display:none">${story.slice(2).join("")}</section></article></body></html>`;
  const { text } = cleanPage(parsePage(html));
  for (const sentence of sentences) expect(text).toContain(sentence);
});

test("keeps who said it, and every note of a list", () => {
  const quote =
    "<blockquote><p>No boat in the world leaves a quay that is not paid for, and I told them so.</p><footer>Odo Varn, retired pilot</footer></blockquote>";
  expect(left(quote)).toContain("Odo Varn, retired pilot");
});

test("takes off a second print of which the choice left one paragraph over", () => {
  const [first = ""] = story;
  const behind = `<div class="phone"><nav>${story.slice(1).join("")}</nav>${first}</div>`;
  expect(left("", behind)).toEqual([]);
});
