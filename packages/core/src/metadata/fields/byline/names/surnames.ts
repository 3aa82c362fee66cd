/**
 * Common family names of East Asia: a word of two to five characters that stands alone beside a
 * headline is a person's if it begins with one, and else a section's. The usual lists of the most
 * frequent ones; they cover some nine tenths of the people, and a label does without them.
 */

const chinese = new Set(
  "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊陆陸郝孔崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍申尤毕畢聂聶焦向柳邢骆駱岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊辜吉饶饒瞿",
);
const chineseDouble = /^(?:欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|司徒|皇甫|令狐|夏侯|尉迟|尉遲)/u;
const japanese = new Set(
  "佐藤 鈴木 高橋 髙橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 齊藤 清水 山崎 阿部 森 池田 橋本 石川 山下 中島 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 藤原 岡本 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 藤本 小山 平野 上野 河野 武田 野口 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 菊池 杉本 市川 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 菊 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 吉岡 荒木 黒田 松下 堀 小池 熊谷 内藤 西山 伊東 望月 星 須藤 早川 児玉 河合 大久保 片山 尾崎 荒井 松村 長田 黒木 坂口 広瀬 成田 沢田 澤田 横田 桑原 三宅 堀内 小田 石井 石橋 岸 中井 江口 白井 片岡 栗原 平井 村山 三好".split(
    " ",
  ),
);
const longestJapanese = 3;
const korean = new Set(
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄변원천방공현함여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용",
);

/** Says whether a word is a name in full, by the family name that it begins with. */
export function isKnownName(word: string): boolean {
  return isChineseName(word) || isJapaneseName(word) || isKoreanName(word);
}

/** A family name and one or two characters. */
export function isChineseName(word: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false;
  const double = chineseDouble.test(word);
  return double ? word.length > 2 : word.length < 4 && chinese.has(word.charAt(0));
}

/** A family name and a given one, with a space between them or none. */
export function isJapaneseName(word: string): boolean {
  const [family = "", given, more] = word.split(" ");
  if (more !== undefined || !givenName.test(given ?? "花")) return false;
  if (given !== undefined) return isJapaneseSurname(family);
  for (let length = longestJapanese; length > 1; length--) {
    const rest = family.slice(length);
    if (japanese.has(family.slice(0, length)) && givenName.test(rest)) return true;
  }
  return false;
}

const givenName = /^[\p{Script=Han}々\p{Script=Hiragana}]{1,4}$/u;

/** A family name of one syllable and a given one of two. */
function isKoreanName(word: string): boolean {
  return /^\p{Script=Hangul}{3}$/u.test(word) && korean.has(word.charAt(0));
}

/** Says whether a word is a common family name of Japan. */
export function isJapaneseSurname(word: string): boolean {
  return japanese.has(word);
}
