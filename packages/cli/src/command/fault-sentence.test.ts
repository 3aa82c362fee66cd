import { expect, test } from "vitest";
import { sentenceOf } from "./fault-sentence.ts";

/** What LevelDB says, with the number's words and not its name. */
test.each([
  ["No space left on device", "/a/table/8.log: no space left on the disk"],
  ["Read-only file system", "/a/table/8.log: the disk is read-only"],
  ["Permission denied", "/a/table/8.log: no permission"],
])("the table's engine met: %s", (words, expected) => {
  const met = new Error(`IO error: /a/table/8.log: ${words}`);
  expect(sentenceOf(new Error("Database failed", { cause: met }))?.message).toBe(expected);
});

test.each(["IO error: /a/table/8.log: Is a joke", "No space left on device", "anything"])(
  "there is no sentence for %j",
  (message) => {
    expect(sentenceOf(new Error(message))).toBeNull();
  },
);
