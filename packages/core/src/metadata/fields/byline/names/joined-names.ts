/** Names that hold what elsewhere parts two people: "José Ortega y Gasset", "Rivers and Coasts Desk". */

/** Stands for a space that no joint is looked for around. */
const held = "\ue000";

/** A full name, and one further word as its second surname. */
const surnames =
  /(\p{Lu}[\p{L}'’]+\s\p{Lu}[\p{L}'’-]+)\s(y|e|i)\s(\p{Lu}[\p{L}'’-]+)(?=\s*(?:$|[,;|(]))/gu;
/** One word, and words that end in what only a group is called. */
const groups =
  /^(\p{Lu}[\p{L}'’-]+)\s(and|&|und|et|y)\s((?:\p{Lu}[\p{L}'’-]+\s){0,2}(?:Desk|Team|Staff|Bureau|Office|Service|Department|Group|Editors|Unit|Redaktion|Company|Sons|Partners))$/u;
/** Two words of which one is no name, beside an ampersand: a paper called "Mole & i". */
const papers = /^(\p{L}+)\s(&)\s(\p{Ll}\p{L}{0,10})$/u;

/** Makes the joints within such names no joints; `withoutJoins` undoes it. */
export function joinedNames(text: string): string {
  const hold = (_: string, before: string, joint: string, after: string) =>
    `${before}${held}${joint}${held}${after}`;
  return text
    .replace(surnames, hold)
    .replace(groups, hold)
    .replace(papers, hold)
    .replaceAll(`${held}&${held}`, `${held}\ue001${held}`);
}

/** Gives a piece its spaces and ampersands back. */
export function withoutJoins(piece: string): string {
  return piece.replaceAll(held, " ").replaceAll("\ue001", "&");
}
