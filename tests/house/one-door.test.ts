/** Doors that the linter cannot name: what has one home because it is used wrongly elsewhere. */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = ["packages/*/src/**/*.ts", "packages/*/tests/**/*.ts", "tests/**/*.ts"];

/** Commands of the SDK, and the only file that may send each. */
const doors = [
  // A table takes a while to be active: who made it beside this door has used it too early.
  ["CreateTableCommand", "packages/store/src/dynamo/table/create-table.ts"],
] as const;

test.each(doors)("%s is sent by %s alone", (command, door) => {
  const sent = new RegExp(`new ${command}\\(`);
  const senders = globSync(sources, { cwd: root }).filter((file) =>
    sent.test(readFileSync(`${root}${file}`, "utf8")),
  );
  expect(senders).toEqual([door]);
});
