/** The scripts that languages are printed in: a word of the network on text in another is none. */

/** Scripts beside the usual one, as ISO 15924. */
const others: Readonly<Record<string, string>> = {
  ...{ sr: "Latn", bs: "Cyrl", uz: "Cyrl", az: "Cyrl", kk: "Latn", mn: "Mong", ku: "Arab" },
  ...{ pa: "Arab", sd: "Deva", ms: "Arab", ha: "Arab", tg: "Arab", ky: "Arab", jv: "Java" },
};

/** Codes that stand for several scripts. */
const mixed: Readonly<Record<string, readonly string[]>> = {
  Jpan: ["Han", "Hira", "Kana"],
  Kore: ["Hang", "Han"],
  Hans: ["Han"],
  Hant: ["Han"],
};

/** Every so many characters one is looked at. */
const stride = 5;
/** So many of them must be letters of the script, in number, in share and in kind. */
const minLetters = 5;
const minShare = 0.5;
const minKinds = 3;

const patterns = new Map<string, RegExp>();

/** Says whether a text is printed in a script of the language: neither in numbers nor in another. */
export function isPrintedIn(language: string, text: string): boolean {
  const pattern = patternOf(language);
  const kinds = new Set<string>();
  let letters = 0;
  let looked = 0;
  for (let at = 0; at < text.length; at += stride) {
    const character = text.charAt(at);
    if (character === " ") continue;
    looked++;
    if (!pattern.test(character)) continue;
    letters++;
    kinds.add(character);
  }
  return letters >= minLetters && letters >= looked * minShare && kinds.size >= minKinds;
}

function patternOf(language: string): RegExp {
  let pattern = patterns.get(language);
  if (pattern === undefined) {
    const usual = new Intl.Locale(language).maximize().script ?? "Latn";
    const scripts = [...(mixed[usual] ?? [usual]), others[language] ?? usual].flatMap(
      (script) => mixed[script] ?? [script],
    );
    const set = [...new Set(scripts)].map((script) => `\\p{Script=${script}}`).join("");
    pattern = new RegExp(`[${set}]`, "u");
    patterns.set(language, pattern);
  }
  return pattern;
}
