/**
 * What a search should find in each language, and what it should not. Words in Latin letters have
 * their forms where `lang:` or their letters tell the language, the others always.
 */

export interface LanguageFinds {
  language: string;
  query: string;
  finds: readonly string[];
  misses: readonly string[];
  /** What should be found and is not: counted by the bench, promised by nobody. */
  gaps: readonly string[];
}

const row = (
  language: string,
  query: string,
  finds: readonly string[],
  misses: readonly string[] = [],
  gaps: readonly string[] = [],
): LanguageFinds => ({ language, query, finds, misses, gaps });

/** Languages whose texts the cleaner was taught on, and their neighbours. */
export const knownLanguages: readonly LanguageFinds[] = [
  row("en", "harbours lang:en", ["The harbour froze", "two harbours"], ["harbourmaster"]),
  row("en", "stopping lang:en", ["it stopped", "it stops here", "nobody may stop"], ["a stoppage"]),
  row("en", "cities lang:en", ["the city slept"], ["citizens"]),
  row("en", "harbours", [], ["The harbour froze"]),
  row("en", "cafe", ["Café closed"], ["cafeteria"]),
  row("de", "strassen lang:de", ["die Straße ist zu", "alle Straßen"], ["die Strategie"]),
  row("de", "Brücke", ["DIE BRUCKE", "an der Brücke"], ["Brücken"]),
  row("fr", "ecole lang:fr", ["l’École ferme", "des écoles ouvertes"], ["écolier"]),
  row("fr", "coeur", ["au cœur de la ville"]),
  row("tr", "kışın", ["KIŞIN kar yağdı", "kisin"]),
  row("tr", "köprü lang:tr", ["köprünün ayağı", "köprüler yıkıldı", "köprüde kaza"], ["köpek"]),
  row("tr", "barış", ["barıştan yana", "BARIŞ"], ["bariz hata"]),
  row("az", "şəhər", ["Şəhərdə işıq yox idi", "ŞƏHƏRLƏR"], ["şeir"]),
  row("az", "Naxçıvan", ["Naxçıvandan gələn qatar", "NAXÇIVAN"]),
  row("pl", "żółw", ["Zolw uciekł", "ŻÓŁW"]),
  row("pl", "most lang:pl", ["na moście i pod mostem", "mosty"], ["mostek"]),
  row("vi", "song hong", ["cầu qua sông Hồng"]),
  row("ru", "корабль", ["кораблей не видно", "на корабле", "кораблями"], ["короб"]),
  row("ru", "заявил", ["она заявила", "они заявили", "заявит позже"], ["заявка"]),
  row("ru", "берёза", ["под березой", "березы"], ["берег"]),
  row("ru", '"корабль"', ["корабль ушел"], ["на корабле"]),
  row("ru", "новая школа", ["в новой школе", "новые школы"], ["новость о школьнике"]),
  row("uk", "Харків", ["у Харкові", "мер Харкова"], ["харчі"]),
  row("uk", "міст", ["під мостом", "мости"], ["містик"]),
  row("hy", "կամուրջ", ["կամուրջը փակ է", "կամուրջներ"], ["կամուր"]),
  row("hy", "քաղաք", ["քաղաքում", "քաղաքների", "ՔԱՂԱՔԸ"], ["քաղաքացի"]),
  row("hy", "ինչպե՞ս", ["Ինչպես հասնել"]),
  row("hy", "Սևան", ["ՍԵՎԱՆԻ ափին", "Սեւանում"]),
  row("ar", "سفينة", ["السفينه غرقت", "والسفينة", "سفينات"], ["سفير"]),
  row("ar", "مدير", ["المدير", "للمدير"], ["مديرية"]),
  row("ar", "أحمد", ["احمد", "أَحْمَد"]),
  row("ka", "ხიდი", ["ხიდზე", "ხიდის", "ხიდები"], ["ხიფათი"]),
  row("ko", "항구", ["항구에서 배가", "항구는 닫혔다"], ["항공"]),
  row("el", "λιμάνι", ["ΤΟ ΛΙΜΑΝΙ", "του λιμανιού"], ["λίμνη"]),
  row("zh", "港口", ["封闭了港口两天"], ["香港 人口"]),
  row("zh", "船", ["渡船停了", "大船"]),
  row("ja", "フェリー", ["夜のﾌｪﾘｰが", "フェリー会社"], ["リー氏のフェンス"]),
  row("ja", "港", ["港が閉まる", "空港"]),
  row("th", "ท่าเรือ", ["ปิดท่าเรือแล้ว"], ["เรือที่ท่า"]),
];

/** Ten languages more. */
export const furtherLanguages: readonly LanguageFinds[] = [
  row("bg", "град", ["градът спи", "в града", "градове"], ["градина"]),
  row("bg", "мост", ["мостът е затворен", "мостове"]),
  row("bg", "жена", ["жената каза", "жени"], ["жениха"]),
  row("es", "canción lang:es", ["la cancion", "canciones viejas"], ["cancelación"]),
  row("es", "puente lang:es", ["los puentes", "PUENTE"], ["puntual"]),
  row("es", "año", ["ano nuevo", "AÑO"]),
  row("it", "città", ["la citta dorme", "CITTÀ"], ["cittadini"]),
  row("it", "nave lang:it", ["le navi"], ["navigare"]),
  row("it", "ponte lang:it", ["i ponti", "il ponte"]),
  row("pt", "avião", ["o aviao", "AVIÃO"]),
  row("pt", "barco lang:pt", ["barcos", "o barco"], ["barcelona"]),
  row("hu", "híd lang:hu", ["a hid", "HÍD"]),
  row("hu", "város lang:hu", ["a városban", "városok", "városnak"], ["varázs"]),
  row("he", "ממשלה", ["הממשלה", "בממשלה", "מֶמְשָׁלָה"], ["משל"]),
  row("he", "עיתון", ["העיתון", "לעיתון"]),
  row("he", "צה״ל", ["צהל"]),
  row("hi", "सरकार", ["सरकार ने कहा"], ["सर कार"]),
  row("hi", "क़ानून", ["नया कानून"]),
  row("hi", "2024", ["साल २०२४"]),
  row("fa", "کتاب", ["كتاب نو", "کتاب‌ها", "کتابهای"]),
  row("fa", "می‌رود", ["او می‌رود"], ["می"]),
  row("fa", "۱۲۳", ["شماره 123"]),
  row("cs", "město lang:cs", ["ve městech", "mesto", "městem"], ["mastný"]),
  row("cs", "Dvořák", ["dvorak"]),
  row("ro", "orașul lang:ro", ["un oras", "orașului", "orașele"], ["oral"]),
  row("ro", "ţară", ["țara", "ȚARĂ"]),
  row("bg", "министър", ["министърът отрече", "на министъра"], ["министерство"]),
  row("bg", "река", ["реката преля", "край реки"], ["рекет"]),
  row("es", "niño lang:es", ["los niños", "EL NINO"], ["nieto"]),
  row("es", "ciudad lang:es", ["las ciudades"], ["ciudadano"]),
  row("it", "perché", ["perche no", "PERCHÉ SI"]),
  row("it", "porto lang:it", ["i porti chiusi"], ["portiere"]),
  row("pt", "coração", ["o coracao da cidade"]),
  row("pt", "ponte lang:pt", ["as pontes"], ["pontual"]),
  row("hu", "hajó lang:hu", ["a hajók"], ["hajnal"], ["hajón"]),
  row("hu", "őszi", ["OSZI vihar"]),
  row("he", "ספינה", ["הספינה טבעה", "בספינה"], ["ספר"]),
  row("hi", "नदी", ["नदी में बाढ़"], ["नाद"]),
  row("fa", "خبر", [], ["خبره"], ["خبرها رسید", "خبرهای تازه"]),
  row("cs", "řeka lang:cs", [], ["rekord"], ["u řeky", "do reky"]),
  row("ro", "știre lang:ro", ["o stire noua", "știri"], ["stirpe"]),
];
