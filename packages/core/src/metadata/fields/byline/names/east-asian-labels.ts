/** What stands before and behind the names of a byline in Chinese, Japanese and Korean. */

/** Before the people who wrote it, longest first. */
const writers =
  "特約記者|特约记者|特派記者|特派记者|本報記者|本报记者|實習記者|实习记者|實習生|实习生|見習記者|见习记者|首席记者|首席記者|通訊員|通讯员|撰稿人|撰稿|撰文|採訪|采访|采写|採寫|執筆者|執筆|执笔|編集委員|論説委員|特派員|文責|作者|記者|记者|取材|著者|筆者|聞き手|構成|ライター|글쓴이|취재|필자";
/** The same in one character, which is a label only with a mark behind it. */
const writersShort = "文|著|글";
/** Before those who did something else, before the paper it is from, and before a day. */
const others =
  "責任編輯|责任编辑|執行編輯|执行编辑|責編|责编|編輯|编辑|編集者|編集|編譯|编译|校對|校对|審核|审核|監修|監製|監制|攝影報導|攝影|摄影|圖片|图片|插畫|製圖|制图|影像|剪輯|視頻|视频|翻譯|翻译|翻訳者|翻訳|譯者|译者|来源|來源|出典|出處|稿源|出版|发布时间|發布時間|发布|發布|时间|時間|更新|公開|掲載|配信|協力|提供|写真|撮影|動画|画像|イラスト|カメラマン|편집자|사진|촬영|영상|편집|그래픽|번역|출처|디자인|입력|수정|등록|승인|자료";
const othersShort = "圖|图|訳|譯|译|編|编|画";

/** Between a label and its names. */
const marks = "[:：／/・·=]";
const mayJoin = `\\s?[・·＆&、／/]\\s?`;
const long = `(?:${writers}|${others})`;
const any = `(?:${writers}|${others}|${writersShort}|${othersShort})`;
/** "新华社记者": the paper before the label is no part of any name. */
const paper = "(?:[\\p{Script=Han}]{2,5}[社网網报報台])?";

/**
 * A label with what follows it: several in one ("取材・文：", "글·사진 ") with a mark behind them, a long
 * one with a space, or a reporter's with the name itself. In Korean the title stands behind a name,
 * and before it at the start alone.
 */
const label = new RegExp(
  `(?:^|(?<=[\\s|｜／/、，,;；・·]))${paper}(?:` +
    `(${any}(?:${mayJoin}${any}){0,3})\\s?${marks}\\s?(?!${long}|${any}\\s?${marks})|` +
    `((?:${any}${mayJoin}){0,3}${long})(?!\\p{Script=Hangul})\\s+|` +
    "([\\p{Script=Han}]{0,2}(?:記者|记者))(?=\\p{Script=Han})|" +
    `((?:글|사진)(?:${mayJoin}(?:글|사진)){0,2})\\s+)|` +
    "^(기자)[\\s:：]+(?=\\p{Script=Hangul})",
  "gu",
);

/** A label where it stands: up to which character, whose it is, and whether a mark follows it. */
export interface Label {
  index: number;
  end: number;
  isWriters: boolean;
  isMarked: boolean;
}

/** Finds the labels of a byline, in order. */
export function labelsIn(text: string): Label[] {
  return [...text.matchAll(label)].map((match) => {
    const [whole, marked, long, glued, korean, reporter] = match;
    const words = marked ?? long ?? korean ?? "";
    return {
      index: match.index,
      end: match.index + whole.length,
      isWriters: (reporter ?? glued) !== undefined || isOfWriters(words),
      isMarked: marked !== undefined,
    };
  });
}

const ofWriters = new RegExp(`^(?:${writers}|${writersShort})$`, "u");

/** Says whether a label, or one of several in it, is that of the people who wrote it. */
function isOfWriters(words: string): boolean {
  return words.split(/\s?[・·＆&、／/]\s?/u).some((each) => ofWriters.test(each));
}

const onlyLabel = new RegExp(`^${any}$`, "u");

/** Says whether words are a label and nothing else. */
export function isLabel(words: string): boolean {
  return onlyLabel.test(words);
}

/** Behind a name. */
export const titles =
  /\s?(?:특파원|선임기자|전문기자|인턴기자|객원기자|수습기자|논설위원|기자|특별취재팀|編集委員|論説委員|特派員|特派员|通信員|記者|记者|先生|氏)$/u;
/** "台北報導", "报道": where it was reported from, and that it was. */
export const report = /(?:報導|报道|報道|綜合|综合|電|电|訊|讯|발|撰|摄|攝)$/u;

/** Words of a name's shape that are nobody. */
export const nobody =
  /(?:新聞|新闻|日報|日报|晚報|晚报|通信社|通訊社|通讯社|編集部|编辑部|編輯部|取材班|特集|報社|报社|本報|本报|網站|网站|介绍|介紹|簡介|简介|紹介|手記|手记|翻訳者|社|뉴스|신문|일보|편집부|온라인|팀)$/u;
