/** Words that turn a sentence round. One more or less of them is another statement. */
import { hashOfWord } from "./word-hash.ts";

/** As the tokeniser reads them: lower case, apostrophes left out. */
const words =
  "not no never cannot cant didnt doesnt dont isnt wasnt arent werent wont wouldnt couldnt hasnt " +
  "havent hadnt nicht kein keine nie pas jamais nunca нет не никогда ոչ չի չէ не ні لا ليس 不 没 未";

let hashes: ReadonlySet<number> | null = null;

/** Says whether a token of this hash negates. */
export function isNegation(hash: number): boolean {
  hashes ??= new Set(words.split(" ").map(hashOfWord));
  return hashes.has(hash);
}
