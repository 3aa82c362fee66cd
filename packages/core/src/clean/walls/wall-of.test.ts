import { expect, test } from "vitest";
import { parsePage } from "../../page/page.ts";
import { cleanPage } from "../html/index.ts";
import { cleanScrape } from "../text/index.ts";

const nav =
  "<header><nav><a href=/>Start</a> <a href=/a>News</a> <a href=/b>Sport</a></nav></header>";

function page(lang: string, title: string, body: string): string {
  return `<!doctype html><html lang=${lang}><head><title>${title}</title></head><body>${nav}<main>${body}</main><footer><p>© The Quay</p></footer></body></html>`;
}

const verdictOf = (html: string) => cleanPage(parsePage(html)).verdict;

test.each([
  [
    "bot-check",
    page(
      "de",
      "Nur einen Moment…",
      "<h1>www.beispiel.example</h1><p>Es wird überprüft, ob die Verbindung zur Website sicher ist</p><p>www.beispiel.example muss die Sicherheit Ihrer Verbindung überprüfen, bevor Sie fortfahren können. Dieser Vorgang läuft automatisch ab und dauert nur wenige Sekunden.</p>",
    ),
  ],
  [
    "bot-check",
    page(
      "ja",
      "お待ちください",
      "<h1>example.jp</h1><p>接続が安全であることを確認しています。続行するには、あなたが人間であることを確認してください。この処理は数秒で終わります。しばらくお待ちください。</p>",
    ),
  ],
  [
    "bot-check",
    page(
      "pl",
      "Chwileczkę…",
      "<p>Sprawdzamy Twoją przeglądarkę przed wejściem na stronę. Proces jest automatyczny i potrwa kilka sekund. Potwierdź, że jesteś człowiekiem, klikając w pole poniżej, a potem zaczekaj na załadowanie strony, której szukasz.</p>",
    ),
  ],
  [
    "error 404",
    page(
      "fr",
      "Page introuvable - Le Quai",
      "<h1>Oups !</h1><p>La page que vous recherchez n’existe pas ou a été déplacée. Vérifiez l’adresse saisie, ou revenez à la page d’accueil pour lire les dernières nouvelles du port et de la région, ou utilisez notre moteur de recherche.</p>",
    ),
  ],
  [
    "error 404",
    page(
      "ru",
      "404",
      "<h1>404</h1><p>К сожалению, запрашиваемая вами страница не существует. Возможно, она была удалена или перемещена. Проверьте адрес или перейдите на главную страницу, чтобы прочитать последние новости дня, которые собрали наши корреспонденты.</p>",
    ),
  ],
  [
    "error 404",
    page(
      "en",
      "Page not found | Post",
      "<h1>Page not found</h1><p>We can’t find the page you were looking for.</p><h2>Most popular</h2>" +
        Array.from(
          { length: 8 },
          (_, i) =>
            `<article><h3><a href=/s${i}>Harbour story number ${i} has a headline</a></h3><p>The council of the harbour met on Monday and talked about the ferry and the quay for hours.</p></article>`,
        ).join(""),
    ),
  ],
  [
    "error 404",
    page(
      "es",
      "Error 404",
      "<h1>¡Vaya! No encontramos lo que buscas</h1><p>La página solicitada no está disponible en estos momentos o ha sido eliminada. Puedes volver a la portada o consultar las noticias más leídas del día en nuestro periódico digital.</p>",
    ),
  ],
  [
    "error 410",
    page(
      "en",
      "Gone",
      "<h1>410 Gone</h1><p>The requested resource /2021/tide is no longer available on this server and there is no forwarding address. Please remove all references to this resource from your pages and bookmarks.</p>",
    ),
  ],
  [
    "error",
    page(
      "it",
      "Sito in manutenzione",
      "<h1>Torniamo subito!</h1><p>Il sito è temporaneamente non disponibile per lavori di manutenzione. Ci scusiamo per il disagio e vi invitiamo a riprovare più tardi; nel frattempo potete seguirci sui social network.</p>",
    ),
  ],
  [
    "error 502",
    page(
      "en",
      "post.example | 502: Bad gateway",
      "<h1>Bad gateway</h1><p>The web server reported a bad gateway error.</p><h2>What happened?</h2><p>The web server returned an invalid response to the proxy.</p><h2>What can I do?</h2><p>Please try again in a few minutes.</p><p>Ray ID: 88 Your IP: 1.2.3.4</p>",
    ),
  ],
  [
    "error 403",
    page(
      "tr",
      "403 Forbidden",
      "<h1>Erişim engellendi</h1><p>Bu sayfaya erişim izniniz yok. Güvenlik sistemimiz isteğinizi şüpheli buldu ve engelledi. Bunun bir hata olduğunu düşünüyorsanız site yöneticisine yazın ve aşağıdaki numarayı bildirin.</p>",
    ),
  ],
  [
    "login",
    page(
      "sv",
      "Logga in - Kajen",
      "<h1>Logga in</h1><form><input type=email><input type=password></form><p>Glömt lösenord? Inget konto? Skapa ett konto gratis och läs fem artiklar i månaden. Genom att logga in godkänner du våra villkor och vår integritetspolicy som beskriver hur vi behandlar dina uppgifter.</p>",
    ),
  ],
  [
    "login",
    page(
      "ko",
      "로그인 - 부두일보",
      "<h1>로그인</h1><form><input type=password></form><p>비밀번호 찾기 | 회원가입. 로그인 상태 유지. 로그인하시면 이용약관과 개인정보 처리방침에 동의하는 것으로 간주됩니다. 계정이 없으신가요? 무료로 회원가입하고 매달 다섯 개의 기사를 읽어 보세요. 이 서비스는 회원 전용입니다.</p>",
    ),
  ],
  [
    "script",
    page(
      "nl",
      "De Kade",
      "<p>Voor deze website is JavaScript nodig. Schakel JavaScript in via de instellingen van je browser en laad de pagina opnieuw. Zonder JavaScript kunnen we het nieuws van vandaag helaas niet tonen.</p>",
    ),
  ],
  [
    "script",
    page(
      "zh",
      "新闻",
      "<p>您需要启用JavaScript才能运行此应用。请在浏览器设置中打开JavaScript,然后刷新页面。否则我们无法向您显示今天的新闻内容。感谢您的理解与支持,如有问题请联系客服。</p>",
    ),
  ],
  [
    "ad-blocker",
    page(
      "fr",
      "Le port rouvre ses portes - Le Quai",
      "<div><h2>Vous utilisez un bloqueur de publicité</h2><p>La publicité finance le travail de nos journalistes. Merci de désactiver votre bloqueur de publicités sur ce site, ou de vous abonner, puis de recharger la page.</p></div>",
    ),
  ],
  [
    "ad-blocker",
    page(
      "de",
      "Hafen öffnet wieder - Kai",
      "<div><h2>Adblocker aktiv?</h2><p>Werbung finanziert unsere Arbeit. Bitte schalten Sie Ihren Werbeblocker für diese Website aus oder schließen Sie ein Abo ab, und laden Sie dann die Seite neu. Vielen Dank für Ihre Unterstützung!</p></div>",
    ),
  ],
  [
    "consent",
    page(
      "fr",
      "Le Quai",
      "<h1>Le respect de votre vie privée est notre priorité</h1><p>Nous et nos 812 partenaires stockons et accédons à des informations sur un appareil, telles que les cookies, et traitons les données personnelles. Avec votre consentement, nous pouvons utiliser des données de géolocalisation. Vous pouvez modifier vos choix à tout moment.</p><button>Tout accepter</button>",
    ),
  ],
  [
    "consent",
    page(
      "pl",
      "Portal",
      "<h1>Szanujemy Twoją prywatność</h1><p>My i nasi partnerzy przechowujemy i uzyskujemy dostęp do informacji na urządzeniu, takich jak pliki cookie, i przetwarzamy dane osobowe. Kliknij, aby wyrazić zgodę na przetwarzanie danych osobowych przez nas i naszych partnerów.</p><button>Przechodzę do serwisu</button>",
    ),
  ],
  [
    "error 451",
    page(
      "en",
      "Not available in your region",
      "<h1>451</h1><p>Our site is unavailable in most European countries. We are looking at options that support our full range of digital offerings to your market, and keep looking for technical ways to give all readers our award-winning journalism.</p>",
    ),
  ],
  [
    "bot-check",
    page(
      "en",
      "Robot or human?",
      "<h1>Robot or human?</h1><p>Activate and hold the button to confirm that you’re human. Thank you!</p>",
    ),
  ],
  [
    "error 451",
    page(
      "de",
      "Nicht verfügbar",
      "<h1>451</h1><p>Dieser Inhalt ist in Ihrem Land aus rechtlichen Gründen nicht verfügbar. Wir bitten um Ihr Verständnis und arbeiten an einer Lösung für Leser in Europa, die unsere Berichte vermissen.</p>",
    ),
  ],
  [
    "ad-blocker",
    page(
      "es",
      "Diario",
      "<h2>Hemos detectado un bloqueador de anuncios</h2><p>Desactiva tu bloqueador de anuncios para seguir leyendo. La publicidad nos permite ofrecerte contenidos gratis.</p>",
    ),
  ],
  [
    "consent",
    page(
      "it",
      "Giornale",
      "<h1>La tua privacy è importante</h1><p>Noi e i nostri 320 partner archiviamo informazioni su un dispositivo, come i cookie, e trattiamo dati personali. Puoi accettare o rifiutare il consenso in qualsiasi momento.</p>",
    ),
  ],
  [
    "script",
    "<!doctype html><title>App</title><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
  ],
])("calls a wall a wall: %s", (kind, html) => {
  const verdict = verdictOf(html);
  expect(verdict?.reason).toBe("wall");
  expect(verdict?.detail.startsWith(`${kind}: `)).toBe(true);
});

test.each([
  [
    "article js",
    page(
      "en",
      "Why the library dropped JavaScript",
      "<article><h1>Why the library dropped JavaScript</h1><p>The town library serves its catalogue without JavaScript since Monday, and nobody has complained so far.</p><p>Readers with old phones had asked for it in forty letters over three years, and the council gave in last week.</p></article>",
    ),
  ],
  [
    "maintenance notice",
    page(
      "de",
      "Fähre fällt aus",
      "<h1>Fähre fällt aus</h1><p>Wegen Wartungsarbeiten ist die Fähre Halde bis Freitag nicht verfügbar. Fahrgäste wenden sich an den Kundenservice der Reederei am Kai. Der Hafenrat bittet um Geduld und verweist auf die Busse.</p>",
    ),
  ],
  [
    "outage",
    page(
      "en",
      "Bank app down for hours",
      "<h1>Bank app down for hours</h1><p class=byline>By Ann Poe</p><p>Customers of Halde Bank could not log in to their accounts on Monday after the bank’s server failed. The bank said it was experiencing technical difficulties and asked people to try again later.</p><p>By noon some forty thousand customers had complained, and the finance ministry asked for a report.</p>",
    ),
  ],
  [
    "cloudflare",
    page(
      "en",
      "Outage takes down half the web",
      "<h1>Outage takes down half the web</h1><p>A failure at Cloudflare took thousands of sites off the web on Tuesday, and visitors saw an internal server error instead of the news.</p><p>Engineers restored the service after ninety minutes. The company blamed a bot-check file that had doubled in size overnight.</p>",
    ),
  ],
  [
    "consent fine",
    page(
      "en",
      "Shop fined for cookie wall",
      "<h1>Shop fined for cookie wall</h1><p>The data office fined a furniture shop in Harn for its cookie wall on Friday, saying that consent must be free and that cookies need consent before they are stored.</p><p>The shop, which shares personal data with 300 partners, said privacy mattered to it and that it would appeal.</p>",
    ),
  ],
  [
    "short below banner",
    page(
      "fr",
      "Le bac reprend",
      "<div class=banner><p>Nous et nos 812 partenaires utilisons des cookies et stockons des informations sur un appareil, avec votre consentement, pour des publicités personnalisées. Vous pouvez tout accepter ou tout refuser, et changer vos choix à tout moment.</p></div><article><h1>Le bac reprend</h1><p>Le bac de Halde a quitté le quai de Mirrow mardi matin avec quarante passagers à bord, pour la première fois depuis onze mois. Le conseil du port a dit que les travaux avaient coûté moins que prévu.</p></article>",
    ),
  ],
  [
    "login article",
    page(
      "en",
      "How to reset your password",
      "<article><h1>Passwords are dead, says the bank</h1><p>Halde Bank will do away with passwords in the spring. Customers who forgot their password made up half of all calls, the bank said on Monday.</p><p>Instead a key on the phone will open the account. The consumer office called the step overdue but warned of old phones.</p></article>",
    ),
  ],
  [
    "500",
    page(
      "en",
      "500 boats lost",
      "<h1>500 boats lost</h1><p>Five hundred boats were lost in the storm of last November, the harbour office of Velmora said on Monday. Most of them had no insurance, and the council has set up a fund for their owners.</p>",
    ),
  ],
  [
    "ja",
    page(
      "ja",
      "港のサイトで障害",
      "<article><h1>港のサイトで障害</h1><p>港湾局の予約サイトで火曜日、サーバーの障害が起き、利用者がログインできなくなった。港湾局によると、原因は更新作業の誤りで、約三時間後に復旧した。</p><p>離島を結ぶフェリーは通常通り運航した。利用者からは不満の声が上がり、港湾評議会は再発防止策を求めた。</p></article>",
    ),
  ],
  [
    "data fine",
    page(
      "es",
      "La autoridad multa a un diario por sus cookies",
      "<article><h1>La autoridad multa a un diario por sus cookies</h1><p>La agencia de datos multó el lunes a un diario de Velmora por instalar cookies sin consentimiento. El diario y sus 300 socios guardaban datos personales antes de que el lector aceptara.</p><p>El editor anunció que recurrirá la sanción y que ya ha cambiado su página.</p></article>",
    ),
  ],
  [
    "site down",
    page(
      "pt",
      "Site da câmara fica fora do ar",
      "<article><h1>Site da câmara fica fora do ar</h1><p>O site da câmara de Mirrow ficou indisponível durante toda a segunda-feira por causa de trabalhos de manutenção, e os moradores não conseguiram pagar as taxas do cais.</p><p>O vereador pediu desculpa e prolongou o prazo até sexta-feira.</p></article>",
    ),
  ],
  [
    "a road's number",
    page(
      "en",
      "Road 404",
      "<h1>404</h1><p>The road with this number leads from the quay of Velmora over the hills to Harn. It was built in the year of the storm, and forty lorries take it every morning to the fish market.</p>",
    ),
  ],
])("keeps an article: %s", (_, html) => {
  expect(verdictOf(html)).toBeNull();
});

const story =
  "The ferry left the quay on Monday with forty passengers, for the first time in eleven months. Page not found, said the screen at the office, which is broken since spring.";

test.each([
  [
    "Kai Nachrichten\nStartseite\nSeite nicht gefunden\nDie von Ihnen angeforderte Seite konnte leider nicht gefunden werden. Möglicherweise wurde sie verschoben oder gelöscht. Bitte überprüfen Sie die Adresse.\nImpressum",
    "error 404",
  ],
  [
    `Access Denied\nYou don't have permission to access "http://quay.example/a" on this server.\nReference #18.3d2c1402.17098\n`,
    "blocked",
  ],
  [
    "The Quay\nJavaScript is disabled in your browser\nPlease enable JavaScript to proceed. A required part of this site couldn’t load. This may be due to a browser extension, network issues, or browser settings.",
    "script",
  ],
  [
    `404 reasons to love the quay\nBy Ann Poe\n${story}\nThe council had waited for the repair of the landing stage since the storm.`,
    null,
  ],
])("reads a scrape %.40j as %s", (text, kind) => {
  const { verdict } = cleanScrape(text);
  expect(verdict === null ? null : `${verdict.reason} ${verdict.detail.split(": ")[0]}`).toBe(
    kind && `wall ${kind}`,
  );
});

test("knows a redirect by its refresh, and not a front page that loads itself again", () => {
  const away = (seconds: number) =>
    `<meta http-equiv=refresh content="${seconds}; url=/new">${page("en", "The Quay", `<p>${story}</p>`)}`;
  expect(verdictOf(away(0))?.detail).toMatch(/^redirect: /);
  expect(verdictOf(away(900))).toBeNull();
});

test("lets a long text speak of walls", () => {
  const paragraph =
    "<p>The page that you are looking for could not be found. Please check the address of the page.</p>";
  expect(verdictOf(page("en", "Page not found", paragraph.repeat(3)))?.reason).toBe("wall");
  expect(verdictOf(page("en", "Page not found", paragraph.repeat(40)))).toBeNull();
});

const plain = (lang: string, title: string, ...lines: string[]) =>
  page(lang, title, `<h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join("")}`);

test.each([
  [
    "age-gate",
    plain(
      "en",
      "The Quay",
      "You must be 18 years or older to enter this site.",
      "Please confirm your age to continue.",
      "I am over 18",
      "I am under 18",
    ),
  ],
  [
    "age-gate",
    plain(
      "fr",
      "Vérification de l’âge",
      "Vous devez avoir au moins 18 ans pour accéder à ce site.",
      "Veuillez confirmer votre âge.",
    ),
  ],
  [
    "age-gate",
    plain(
      "ru",
      "Подтверждение возраста",
      "Вам должно быть не менее 18 лет, чтобы войти на этот сайт.",
      "Мне исполнилось 18 лет",
    ),
  ],
  [
    "bot-check",
    plain(
      "vi",
      "Vui lòng chờ trong giây lát...",
      "Xác minh bạn là con người bằng cách hoàn tất thao tác bên dưới.",
      "Trang web cần xem xét tính bảo mật của kết nối của bạn trước khi tiếp tục.",
    ),
  ],
  [
    "bot-check",
    plain(
      "ar",
      "لحظة من فضلك",
      "يرجى التحقق من أنك إنسان. قد يستغرق هذا بضع ثوان.",
      "يحتاج الموقع إلى مراجعة أمان اتصالك قبل المتابعة.",
    ),
  ],
  [
    "login",
    plain(
      "de",
      "Jetzt weiterlesen",
      "Dieser Artikel ist exklusiv für unsere Abonnenten.",
      "Sie sind bereits Abonnent? Hier anmelden",
      "Jetzt im ersten Monat für 1 Euro testen. Jederzeit kündbar.",
    ),
  ],
])("rejects a %s in further languages", (kind, html) => {
  expect(verdictOf(html)?.detail.split(": ")[0]).toBe(kind);
});

test.each([
  plain(
    "en",
    "New law asks for age verification",
    "You must be 18 years or older to enter: under the new law, which takes effect in spring, sites must ask visitors to confirm their age.",
    "Critics in the council of Mirrow say that a box which says I am over 18 keeps nobody away, and that the office has no staff to look at every site.",
    "Shops that sell tobacco have had to ask for papers since the spring, and four of them in the harbour were fined; the council will look at the numbers again in autumn.",
  ),
  plain(
    "en",
    "Page not found: a short history of the error",
    "Page not found, the page you are looking for does not exist: no sentence of the web is read as often.",
    "A museum in Halde shows two hundred pages of the error as drawn by artists, and the oldest of them is from the year of the storm.",
    "About forty visitors came on the first morning, and the mayor said that the show had cost less than planned.",
  ),
  plain(
    "de",
    "Zeitung öffnet ihr Archiv",
    "Dieser Artikel ist exklusiv für unsere Abonnenten: diesen Satz werden die Leser der Zeitung von Mirrow nicht mehr sehen.",
    "Von Montag an steht das ganze Archiv offen, sagte die Redaktion, und wer bezahlt hat, bekommt im Herbst sein Geld zurück.",
  ),
])("keeps an article about such walls", (html) => {
  expect(verdictOf(html)).toBeNull();
});
