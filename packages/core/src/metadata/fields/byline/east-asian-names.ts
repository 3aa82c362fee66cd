/** Bylines in Chinese, Japanese and Korean: labels before a name or behind it, and few spaces. */

const isEastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const maxLength = 300;
const email = /\S{1,64}@\S{1,80}/g;

/** Whether most letters of a byline are of these scripts. */
export function isInEastAsian(byline: string): boolean {
  const text = byline.slice(0, maxLength).replace(email, " ");
  const own = text.match(isEastAsian)?.length ?? 0;
  return own > 1 && own * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** What stands before the people who wrote it, longest first. */
const writers =
  "特約記者|特约记者|本報記者|本报记者|實習記者|实习记者|見習記者|见习记者|通訊員|通讯员|撰稿人|撰稿|撰文|採訪|采访|采写|採寫|執筆|执笔|文責|作者|記者|记者|取材|著者|筆者|文|글쓴이|글|취재";
/** What stands before those who did something else, and before the paper it is from. */
const others =
  "責任編輯|责任编辑|責編|责编|編輯|编辑|編集|編譯|编译|校對|校对|審核|审核|監修|監製|監制|攝影報導|攝影|摄影|圖片|图片|插畫|製圖|制图|圖|图|影像|剪輯|視頻|视频|翻譯|翻译|翻訳|譯者|译者|来源|來源|出典|出處|稿源|写真|撮影|動画|画像|사진|촬영|영상|편집|그래픽|번역|출처|디자인";
/** What stands behind a name. */
const titles =
  /\s?(?:특파원|선임기자|전문기자|인턴기자|객원기자|논설위원|기자|특별취재팀|編集委員|論説委員|特派員|特派员|通信員|記者|记者|先生|氏)$/u;
const label = new RegExp(
  `(?:^|(?<=[\\s|／/、，,;；()（）【】\\[\\]・·]))(?:(${writers})|(${others}))(?![\\p{Script=Hangul}])\\s?(?:[:：／/・·]|\\s|(?=[\\p{Script=Han}\\p{Script=Katakana}]))\\s?`,
  "gu",
);
/** "Velmora=…": the place of a Korean dateline. */
const place = /^[\s[【(（]*[\p{L}]{1,12}\s?=\s?/u;
/** "台北報導": where it was reported from. */
const report = /(?:報導|报道|報道|綜合|综合|電|电|訊|讯|발)$/u;
const joint = /\s?[、，,;；／/・·&|]\s?|\s?(?:和|及|與|与)\s?|\u3000+/u;
/** A name in full: two to five characters, in Japanese with a space, of foreigners in kana. */
const name =
  /^(?:[\p{Script=Han}々]{2,5}|[\p{Script=Han}々]{1,3}\s[\p{Script=Han}々\p{Script=Hiragana}]{1,4}|[\p{Script=Han}々\p{Script=Hiragana}]{2,8}|[\p{Script=Katakana}ー・＝\s]{3,20}|\p{Script=Hangul}{2,5})$/u;
/** Words of the same shape that are nobody. */
const nobody =
  /(?:新聞|新闻|日報|日报|晚報|晚报|通信社|通訊社|通讯社|編集部|编辑部|編輯部|報社|报社|本報|本报|社|뉴스|신문|일보|편집부|온라인)$/u;

const signature = new RegExp(
  `(?:^|[^\\p{L}])(?:${writers})\\s?[:：／/]|\\p{Script=Hangul}{2,5}\\s(?:선임)?(?:기자|특파원)(?![\\p{L}])`,
  "u",
);

/** Says whether a line tells its writers by a label, wherever in it. */
export function isSignature(line: string): boolean {
  return isInEastAsian(line) && signature.test(line.slice(0, maxLength));
}

/** Gives the people who wrote it, none if the byline names others alone. */
export function eastAsianNames(byline: string): string[] {
  const text = byline
    .slice(0, maxLength)
    .replace(email, " ")
    .replace(place, " ")
    .replace(/[[\]【】()（）]/gu, " ")
    .trim();
  const people: string[] = [];
  for (const { words, isWriters } of partsOf(text)) {
    if (!isWriters) continue;
    for (const piece of words.split(joint)) people.push(...namesOf(piece.trim()));
  }
  return [...new Set(people)];
}

/** The stretches of a byline, each with the kind of the label before it. */
function partsOf(text: string): { words: string; isWriters: boolean }[] {
  const parts: { words: string; isWriters: boolean }[] = [];
  let isWriters = true;
  let from = 0;
  for (const match of text.matchAll(label)) {
    // "김민수 기자": a label behind a name is no label before the next.
    parts.push({ words: text.slice(from, match.index), isWriters });
    isWriters = match[1] !== undefined;
    from = match.index + match[0].length;
  }
  parts.push({ words: text.slice(from), isWriters });
  return parts;
}

function namesOf(piece: string): string[] {
  let bare = piece;
  for (let round = 0; round < 2; round++) bare = bare.replace(titles, "").trim();
  if (report.test(bare)) return [];
  const words = bare.split(/\s+/);
  // "李文澜 赵一鸣" are two people, "山田 太郎" is one.
  const several = words.length > 1 && words.every((word) => word.length > 2);
  const found = several ? words.flatMap((word) => [word.replace(titles, "")]) : [bare];
  return found.filter((each) => name.test(each) && !nobody.test(each));
}
