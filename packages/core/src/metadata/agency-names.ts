/** The news agencies that bylines, datelines and credit lines name. */
import { foldSpace } from "../text.ts";
import agencies from "./agencies.json" with { type: "json" };

const byForm: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(({ name, forms }) => forms.map((form) => [formOf(form), name] as const)),
);

/** What an agency that is not on the list calls itself: "Northern Press Agency", "… ajansı". */
const selfDescribed =
  /^\p{Lu}[^,;|()]{2,50}\s(?:(?:press|news) (?:agency|service|association)|presseagentur|nachrichtenagentur|haber ajansı|информационное агентство|агентство новостей)$/iu;

/** Gives an agency's usual name if the words are one of its names and nothing else, or `null`. */
export function agencyNamed(words: string): string | null {
  const name = foldSpace(words.slice(0, 80));
  return byForm.get(formOf(name)) ?? (selfDescribed.test(name) ? name : null);
}

/** Short forms keep their case: "AP" is an agency, "Ap" and "aa" are not. */
function formOf(words: string): string {
  const bare = foldSpace(words).replace(/^[(\s]+|[)\s.,]+$/g, "");
  return bare.length <= 4 ? bare : bare.toLowerCase();
}
