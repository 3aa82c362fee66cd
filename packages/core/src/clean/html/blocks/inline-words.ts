/** Words that do not stand in the text as text: drop caps, emoji and formulas, as pictures or as markup. */
import { type AnyNode, type Element, isTag, isText } from "domhandler";

const dropCap = /drop-?cap|first-?letter|initial|lettrine/i;
const capital = /^[“"«„]?\p{Lu}$/u;
const emoji = /emoji|smiley|emoticon/i;
const formula =
  /(?:^|[\s_-])(?:tex|latex|math|mathjax|katex|formula|equation|eqn|mwe-math)(?:$|[\s_-])/i;
const formulaSource = /latex|mathtex|\/math\/|codecogs|tex\?/i;
const emojiAlone =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3){1,16}$/u;
/** Characters of a formula at most. */
const maxFormula = 500;

/** What the picture says in the line of text it stands in; "" for pictures that are pictures. */
export function wordsOfImage({ attribs, next }: Element): string {
  const alt = attribs.alt?.trim() ?? "";
  if (alt === "" || alt.length > maxFormula) return "";
  if (emojiAlone.test(alt)) return alt;
  const names = attribs.class?.slice(0, 200) ?? "";
  if (alt.length <= 2 && (dropCap.test(names) || dropCap.test(attribs.id ?? ""))) return alt;
  // Whatever its class: a capital that the letters go on from.
  if (capital.test(alt) && next !== null && isText(next) && /^\p{L}/u.test(next.data)) return alt;
  if (emoji.test(names)) return alt;
  if (formula.test(names) || formulaSource.test(attribs.src?.slice(0, 300) ?? "")) {
    return plainTex(alt);
  }
  return "";
}

/** A formula as a line of text: its TeX where it has it, or else its signs. */
export function wordsOfFormula(math: Element): string {
  const tex = texOf(math) ?? math.attribs.alttext;
  return plainTex(tex ?? signsOf(math));
}

const drawn = /(?:^|\s)(?:katex-html|mjx-math|MathJax_Preview|MathJax_SVG|MathJax_CHTML)(?:\s|$)/;
const shortestDrawn = "mjx-math".length;

/** Markup that draws a formula a second time, for the eye alone. */
export function isDrawnFormula({ attribs }: Element): boolean {
  const names = attribs.class;
  return names !== undefined && names.length >= shortestDrawn && drawn.test(names);
}

function plainTex(tex: string): string {
  const whole = /^\{\\(?:display|text)style\s{0,3}([\s\S]{0,500})\}$/.exec(tex.trim());
  return (whole?.[1] ?? tex).slice(0, maxFormula).replace(/\s+/g, " ").trim();
}

/** Nodes of a formula that are looked at. */
const maxNodes = 500;

function* nodesOf(root: Element): Generator<AnyNode> {
  const stack: AnyNode[] = [...root.children].reverse();
  for (let seen = 0; stack.length > 0 && seen < maxNodes; seen++) {
    const node = stack.pop();
    if (node === undefined) return;
    yield node;
    if (isTag(node) && !node.name.startsWith("annotation")) {
      for (let at = node.children.length - 1; at >= 0; at--) {
        stack.push(node.children[at] as AnyNode);
      }
    }
  }
}

function texOf(math: Element): string | null {
  for (const node of nodesOf(math)) {
    if (isTag(node) && node.name === "annotation" && /tex/i.test(node.attribs.encoding ?? "")) {
      const text = node.firstChild;
      return text !== null && isText(text) ? text.data : null;
    }
  }
  return null;
}

function signsOf(math: Element): string {
  const signs: string[] = [];
  for (const node of nodesOf(math))
    if (isText(node) && node.data.trim() !== "") signs.push(node.data.trim());
  return signs.join(" ");
}

const labelName = /(?:^|[\s_-])(?:label|key|term|name|heading|title|caption|prefix)(?:$|[\s_-])/i;

/** A span that names the value in the span that follows, letter to letter. */
export function isLabel(node: Element): boolean {
  if (node.name !== "span" || node.next?.type !== "tag") return false;
  const next = node.next as Element;
  return (
    next.name === "span" &&
    next.attribs.class !== undefined &&
    labelName.test(node.attribs.class ?? "")
  );
}
