/** Numbers in words read as their digits: one outlet writes "twelve", another "12". */
import { hashOfWord } from "./word-hash.ts";

/** English alone: its house styles differ most. "One" is left out, being a pronoun as well. */
const words = [
  "zero,,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen",
  "sixteen,seventeen,eighteen,nineteen,twenty",
]
  .join(",")
  .split(",");

let table: ReadonlyMap<number, number> | null = null;

/** Hash of the word to hash of its digits. */
export function numberWords(): ReadonlyMap<number, number> {
  table ??= new Map(
    words.flatMap((word, value) =>
      word === "" ? [] : [[hashOfWord(word), hashOfWord(String(value))] as const],
    ),
  );
  return table;
}
